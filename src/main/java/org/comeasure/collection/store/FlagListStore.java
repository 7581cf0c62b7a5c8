package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.collection.domain.flag.FlagCursor;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.collection.domain.flag.FlagFilter;
import org.comeasure.collection.domain.flag.FlagGroup;
import org.comeasure.collection.domain.flag.Review;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Reads flags. */
@ApplicationScoped
public class FlagListStore {

  private static final String OPEN = "open";

  private static final String COLUMNS =
      """
      r.response_id, r.partner_id, r.flag, r.answered_at, r.raised_at, r.review, r.reviewer,
      r.reviewer_name, r.reviewed_at, r.note""";

  private static final String PAGE =
      """
      select %s from response_flag r where %s
      order by r.answered_at desc, r.response_id desc, r.flag desc limit ?
      """;

  private static final String COUNT = "select count(*) from response_flag r where %s";

  private static final String OF_ONE = "select %s from response_flag r where %s order by r.flag";

  private static final String GROUPS =
      """
      select r.flag, r.partner_id, r.day, count(*) from response_flag r where %s
      group by r.flag, r.partner_id, r.day order by r.day desc, count(*) desc, r.partner_id, r.flag limit ?
      """;

  private static final String OF_GROUP =
      "select r.response_id from response_flag r where %s order by r.response_id limit ?";

  @Inject ScopedEntities entities;

  /** Newest answers first. */
  public List<FlagEntry> newest(
      TenantScope network, FlagFilter filter, @Nullable FlagCursor after, int limit) {
    var selection = matching(new Selection(network), filter);
    if (after != null) {
      var at = Sql.utc(after.response().answeredAt());
      long id = after.response().id().value();
      selection
          .and("r.answered_at <= ?", at)
          .and(
              "(r.answered_at < ? or r.response_id < ? or (r.response_id = ? and r.flag < ?))",
              List.of(at, id, id, after.flag().number()));
    }
    selection.values().add(limit);
    return Sql.on(entities.of(network), PAGE.formatted(COLUMNS, selection))
        .with(selection.values())
        .list(FlagListStore::entry);
  }

  public long count(TenantScope network, FlagFilter filter) {
    var selection = matching(new Selection(network), filter);
    return Sql.on(entities.of(network), COUNT.formatted(selection))
        .with(selection.values())
        .first(row -> row.getLong(1))
        .orElseThrow();
  }

  /** All of one response that the scope was found to hold. */
  public List<FlagEntry> of(TenantScope scope, StoredResponse response) {
    var selection =
        new Selection(scope.limitedTo(Set.of()))
            .and("r.partner_id = ?", response.origin().partner().value())
            .and("r.response_id = ?", response.id().value());
    return Sql.on(entities.of(scope), OF_ONE.formatted(COLUMNS, selection))
        .with(selection.values())
        .list(FlagListStore::entry);
  }

  /** All of these responses. */
  public List<FlagEntry> of(TenantScope scope, Collection<ResponseId> responses) {
    if (responses.isEmpty()) {
      return List.of();
    }
    var selection =
        new Selection(scope.limitedTo(Set.of()))
            .among("r.response_id", responses.stream().map(ResponseId::value).toList());
    return Sql.on(entities.of(scope), OF_ONE.formatted(COLUMNS, selection))
        .with(selection.values())
        .list(FlagListStore::entry);
  }

  /** Open flags of answers since a time by kind, partner and day, the newest days first. */
  public List<FlagGroup> groups(TenantScope network, FlagFilter filter, Instant since, int limit) {
    var open = new FlagFilter(null, filter.flag(), filter.partner());
    var selection =
        matching(new Selection(network), open).and("r.answered_at >= ?", Sql.utc(since));
    selection.values().add(limit);
    return Sql.on(entities.of(network), GROUPS.formatted(selection))
        .with(selection.values())
        .list(
            row ->
                new FlagGroup(
                    flag(row, 1),
                    new PartnerId(row.getLong(2)),
                    row.getObject(3, LocalDate.class),
                    row.getLong(4)));
  }

  /** The next responses with an open flag of a group, by their numbers. */
  public List<ResponseId> responses(
      TenantScope network, FlagGroup group, ResponseId after, int limit) {
    var open = new FlagFilter(null, group.flag(), group.partner());
    var selection =
        matching(new Selection(network), open)
            .onDays(group.day(), group.day().plusDays(1))
            .and("r.response_id > ?", after.value());
    selection.values().add(limit);
    return Sql.on(entities.of(network), OF_GROUP.formatted(selection))
        .with(selection.values())
        .list(row -> new ResponseId(row.getLong(1)));
  }

  private static Selection matching(Selection selection, FlagFilter filter) {
    var decision = filter.decision();
    return selection
        .and("r.review = ?", decision == null ? OPEN : decision.code())
        .and("r.flag = ?", filter.flag() == null ? null : filter.flag().number())
        .and("r.partner_id = ?", filter.partner() == null ? null : filter.partner().value());
  }

  private static FlagEntry entry(ResultSet row) throws SQLException {
    return new FlagEntry(
        new ResponseId(row.getLong(1)),
        new PartnerId(row.getLong(2)),
        flag(row, 3),
        Sql.instant(row, 4),
        Sql.instant(row, 5),
        review(row));
  }

  private static @Nullable Review review(ResultSet row) throws SQLException {
    var decision = Decision.of(row.getString(6));
    return decision.isEmpty()
        ? null
        : new Review(
            decision.get(),
            row.getString(7),
            row.getString(8),
            Sql.instant(row, 9),
            row.getString(10));
  }

  private static Flag flag(ResultSet row, int column) throws SQLException {
    return Flag.of(row.getInt(column)).orElseThrow();
  }
}
