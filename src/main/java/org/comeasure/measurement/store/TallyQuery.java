package org.comeasure.measurement.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Piece;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * One select of the tallies to be added up: the first day of the group to which each belongs, what
 * is kept apart in the order of {@link Dimension}, and the entries. Manufacturer, partner and
 * branches of the scope are conditions of every one of them.
 *
 * @param start first day of the group that all belong to, null for one a month
 * @param from first day
 * @param to first day after
 */
record TallyQuery(
    TallyTable table, @Nullable LocalDate start, LocalDate from, LocalDate to, Choice choice) {

  private static final String PARTNERS_OF_NETWORK =
      "partner_id in (select e.partner_id from enrolment e where e.manufacturer_id = ?)";

  static TallyQuery whole(Piece piece, Choice choice) {
    return new TallyQuery(
        TallyTable.of(piece.cube()), piece.period(), piece.from(), piece.to(), choice);
  }

  static TallyQuery monthly(Piece piece, Choice choice) {
    return new TallyQuery(TallyTable.of(piece.cube()), null, piece.from(), piece.to(), choice);
  }

  String sql(TenantScope scope) {
    var kept =
        Arrays.stream(Dimension.values())
            .map(dimension -> choice.by().contains(dimension) ? column(dimension) : "0")
            .collect(Collectors.joining(", "));
    return "select %s, %s, entries from %s where manufacturer_id = ?%s"
        .formatted(
            start == null ? table.time() : "?", kept, table.table(), conditions(scope).sql());
  }

  void bind(TenantScope scope, Binding binding) throws SQLException {
    if (start != null) {
      binding.add(start);
    }
    binding.add(scope.manufacturer().value());
    for (var value : conditions(scope).values()) {
      binding.add(value);
    }
  }

  private Conditions conditions(TenantScope scope) {
    var slice = choice.slice();
    var conditions = new Conditions();
    partners(conditions, scope);
    conditions
        .between(table.time(), from, to)
        .among("branch_id", scope.branches().stream().map(BranchId::value).toList())
        .is("audience", TallyRow.audience(choice.audience()));
    if (table == TallyTable.SLICE) {
      boolean goods = slice.productLine() != null || keeps(Dimension.PRODUCT_LINE);
      conditions.is("dimension", goods ? TallyRow.BY_PRODUCT_LINE : TallyRow.BY_CHANNEL);
    }
    if (slice.channel() != null) {
      conditions.is("value", slice.channel().number());
    }
    if (slice.productLine() != null) {
      conditions.is("value", slice.productLine().value());
    }
    if (slice.touchpoint() != null) {
      conditions.is("touchpoint_id", slice.touchpoint().value());
    } else if (table == TallyTable.NETWORK) {
      inTotal(conditions);
    }
    if (slice.country() != null) {
      conditions.is("country", slice.country());
    }
    return conditions;
  }

  // Where a key goes on with the partner, days are only found by way of it.
  private void partners(Conditions conditions, TenantScope scope) {
    var some = choice.slice().partners();
    if (scope.partner() != null) {
      conditions.is("partner_id", scope.partner().value());
    } else if (!some.isEmpty()) {
      conditions.among("partner_id", some.stream().map(PartnerId::value).toList());
    } else if (table.key().get(0).equals("partner_id")) {
      conditions.where(PARTNERS_OF_NETWORK, scope.manufacturer().value());
    }
  }

  // Both are there, each in its own place: the sum of all touchpoints and every one of them.
  private void inTotal(Conditions conditions) {
    var total = Cell.ALL_TOUCHPOINTS.value();
    if (keeps(Dimension.TOUCHPOINT)) {
      conditions.above("touchpoint_id", total);
    } else {
      conditions.is("touchpoint_id", total);
    }
  }

  private boolean keeps(Dimension dimension) {
    return choice.by().contains(dimension);
  }

  private static String column(Dimension dimension) {
    return switch (dimension) {
      case PARTNER -> "partner_id";
      case TOUCHPOINT -> "touchpoint_id";
      case BRANCH -> "branch_id";
      case COUNTRY -> "country";
      case CHANNEL, PRODUCT_LINE -> "value";
      // Entries keep measures apart.
      case MEASURE -> "0";
    };
  }
}
