package org.comeasure.measurement.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Tally;
import org.comeasure.programme.Audience;
import org.comeasure.tenancy.TenantScope;

/** A cell as the row of a tally table. */
record TallyRow(Cell cell, Tally tally) {

  static final int BY_CHANNEL = 1;
  static final int BY_PRODUCT_LINE = 2;

  /** An audience is one byte in tallies. */
  static int audience(String code) {
    return Audience.of(code)
        .orElseThrow(() -> new IllegalArgumentException("no such audience: " + code))
        .number();
  }

  static String audience(int number) {
    return Audience.numbered(number).code();
  }

  /** The key and the entries. */
  List<Object> values(TenantScope scope, TallyTable table) {
    var values = new ArrayList<Object>();
    values.add(scope.manufacturer().value());
    for (var column : table.key()) {
      values.add(value(column));
    }
    values.add(tally.bytes());
    return values;
  }

  /** The same, never appended to. */
  List<Object> wholeValues(TenantScope scope, TallyTable table) {
    var values = values(scope, table);
    values.add(0);
    return values;
  }

  /**
   * @param told the columns of the key as the database puts them together
   * @throws IllegalStateException when they are of another row
   */
  void requireKey(String told, TallyTable table) {
    var own =
        table.key().stream()
            .map(column -> value(column).toString())
            .collect(Collectors.joining(" "));
    if (!own.equalsIgnoreCase(told)) {
      throw new IllegalStateException("rows of a tally in another order than they were given");
    }
  }

  private Object value(String column) {
    return switch (column) {
      case "partner_id" -> cell.partner().value();
      case "day", "month" -> cell.day();
      case "touchpoint_id" -> cell.touchpoint().value();
      case "branch_id" -> cell.branch() == null ? 0L : cell.branch().value();
      case "audience" -> audience(cell.audience());
      case "country" -> cell.country();
      case "dimension" -> cell.channel() != null ? BY_CHANNEL : BY_PRODUCT_LINE;
      case "value" -> sliceValue();
      default -> throw new IllegalStateException(column);
    };
  }

  private long sliceValue() {
    if (cell.channel() != null) {
      return cell.channel().number();
    }
    if (cell.productLine() == null) {
      throw new IllegalStateException("a slice is one of channels or of product lines");
    }
    return cell.productLine().value();
  }
}
