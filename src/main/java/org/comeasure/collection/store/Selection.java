package org.comeasure.collection.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.comeasure.collection.domain.Cursor;
import org.comeasure.collection.domain.ResponseFilter;
import org.comeasure.collection.domain.ScoreRange;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** The conditions of a statement on responses; they begin with the scope's, which none can undo. */
final class Selection {

  private final String alias;
  private final StringBuilder conditions = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  Selection(TenantScope scope) {
    this(scope, "r");
  }

  /**
   * @param alias of the responses in the statement
   */
  Selection(TenantScope scope, String alias) {
    this.alias = alias;
    conditions.append(alias).append(".manufacturer_id = ?");
    values.add(scope.manufacturer().value());
    if (scope.partner() != null) {
      is("partner_id = ?", scope.partner().value());
    }
    if (!scope.allBranches()) {
      among(alias + ".branch_id", scope.branches().stream().map(BranchId::value).toList());
    }
  }

  Selection matching(ResponseFilter filter) {
    is("answered_at >= ?", Sql.utc(filter.from()));
    is("answered_at < ?", filter.to() == null ? null : Sql.utc(filter.to()));
    is("audience = ?", filter.audience());
    is("partner_id = ?", filter.partner() == null ? null : filter.partner().value());
    is("branch_id = ?", filter.branch() == null ? null : filter.branch().value());
    is("touchpoint_id = ?", filter.touchpoint() == null ? null : filter.touchpoint().value());
    is("channel = ?", filter.channel() == null ? null : filter.channel().code());
    score(filter.score());
    and(verbatims("and v.comment like ? escape '!'") + " > 0", pattern(filter.words()));
    if (filter.commented() != null) {
      conditions.append(" and ").append(verbatims("")).append(filter.commented() ? " > 0" : " = 0");
    }
    if (filter.flagged() != null) {
      conditions
          .append(" and ")
          .append(alias)
          .append(filter.flagged() ? ".flags > 0" : ".flags = 0");
    }
    return this;
  }

  /**
   * On these days of the network's zone, the last one excluded. No zone is more than a day away
   * from UTC: the times let the index on them find the place.
   */
  Selection onDays(LocalDate from, LocalDate to) {
    return and("r.answered_at >= ?", from.minusDays(1).atStartOfDay())
        .and("r.answered_at < ?", to.plusDays(1).atStartOfDay())
        .and("r.day >= ?", from)
        .and("r.day < ?", to);
  }

  // No index: the rows of the range are looked at, newest first, until the page is full.
  private void score(@Nullable ScoreRange score) {
    if (score == null) {
      return;
    }
    if (score.isOfNps()) {
      and(alias + ".nps between ? and ?", List.of(score.least(), score.greatest()));
      return;
    }
    var ways = new ArrayList<String>();
    var bound = new ArrayList<Object>();
    score
        .versionsByKey()
        .forEach(
            (key, versions) -> {
              ways.add(
                  "%1$s.questionnaire_version_id in (%2$s)"
                          .formatted(alias, Sql.marks(versions.size()))
                      + " and cast(json_value(%s.answers, ?) as signed)".formatted(alias)
                      + " between ? and ?");
              versions.forEach(version -> bound.add(version.value()));
              bound.add("$.\"" + key + "\"");
              bound.add(score.least());
              bound.add(score.greatest());
            });
    conditions.append(ways.isEmpty() ? " and false" : " and (" + String.join(" or ", ways) + ")");
    values.addAll(bound);
  }

  /** The first comparison lets the index find the place, the second breaks ties. */
  Selection after(@Nullable Cursor cursor) {
    if (cursor != null) {
      and("r.answered_at <= ?", Sql.utc(cursor.answeredAt()));
      conditions.append(" and (r.answered_at < ? or r.id < ?)");
      values.add(Sql.utc(cursor.answeredAt()));
      values.add(cursor.id().value());
    }
    return this;
  }

  private void is(String condition, @Nullable Object value) {
    and(alias + "." + condition, value);
  }

  Selection and(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.append(" and ").append(condition);
      values.add(value);
    }
    return this;
  }

  /** A condition with several values. */
  Selection and(String condition, List<?> several) {
    conditions.append(" and ").append(condition);
    values.addAll(several);
    return this;
  }

  Selection among(String column, Collection<?> some) {
    conditions
        .append(" and ")
        .append(column)
        .append(" in (")
        .append(Sql.marks(some.size()))
        .append(")");
    values.addAll(some);
    return this;
  }

  List<Object> values() {
    return values;
  }

  // Counted and not "exists", which MariaDB turns into a scan of every tenant's comments.
  private String verbatims(String further) {
    return "(select count(*) from verbatim v where v.manufacturer_id = %1$s.manufacturer_id"
            .formatted(alias)
        + " and v.partner_id = %1$s.partner_id and v.response_id = %1$s.id ".formatted(alias)
        + further
        + ")";
  }

  private static @Nullable String pattern(@Nullable String words) {
    return words == null
        ? null
        : "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  @Override
  public String toString() {
    return conditions.toString();
  }
}
