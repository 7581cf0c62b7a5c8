package org.comeasure.measurement.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Piece;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/**
 * One select of tallies: their day or month, what tables keep apart, and the entries. Manufacturer,
 * partner and branches of the scope are conditions of every one of them. What is to be kept apart
 * of it makes no difference, so that several questions of a page are one select.
 */
record TallyQuery(TallyTable table, Choice choice) {

  private static final List<String> COLUMNS =
      List.of("partner_id", "touchpoint_id", "branch_id", "country", "value");
  private static final String PARTNERS_OF_NETWORK =
      "partner_id in (select e.partner_id from enrolment e where e.manufacturer_id = ?)";

  static TallyQuery of(Piece piece, Choice choice) {
    return new TallyQuery(TallyTable.of(piece.cube()), choice);
  }

  /** What is read, and with which values. */
  TallySelect select(TenantScope scope) {
    var columns =
        COLUMNS.stream()
            .map(column -> table.keeps(column) ? column : "0")
            .collect(Collectors.joining(", "));
    var conditions = conditions(scope);
    var values = new ArrayList<Object>();
    values.add(scope.manufacturer().value());
    values.addAll(conditions.values());
    return new TallySelect(
        "%s, %s, entries from %s where manufacturer_id = ?%s"
            .formatted(table.time(), columns, table.table(), conditions.sql()),
        values,
        table.time());
  }

  private Conditions conditions(TenantScope scope) {
    var slice = choice.slice();
    var conditions = new Conditions();
    partners(conditions, scope);
    conditions
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
}
