package org.comeasure.measurement.store;

import java.sql.SQLException;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Delta;
import org.comeasure.tenancy.TenantScope;

/** A cell as the row of a tally table. */
record CellRow(Cell cell, Delta delta) {

  /** An audience is one byte in tallies. */
  static int audience(String code) {
    return switch (code) {
      case "end-user" -> 1;
      case "partner" -> 2;
      default -> throw new IllegalArgumentException("no such audience: " + code);
    };
  }

  static String audience(int number) {
    return number == 1 ? "end-user" : "partner";
  }

  static final int BY_CHANNEL = 1;
  static final int BY_PRODUCT_LINE = 2;

  void bind(Binding binding, TenantScope scope, TallyTable table) throws SQLException {
    binding.add(scope.manufacturer().value());
    for (var column : table.key()) {
      binding.add(value(column));
    }
    for (int answer = 0; answer <= Histogram.HIGHEST; answer++) {
      long count = delta.count(answer);
      binding.add(count == 0 ? null : count);
    }
  }

  private Object value(String column) {
    return switch (column) {
      case "partner_id" -> cell.partner().value();
      case "measure" -> cell.measure();
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
