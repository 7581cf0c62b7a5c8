package org.comeasure.measurement.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * One statement that sums tallies. Manufacturer, partner and branches of the scope are conditions
 * of every one of them.
 *
 * @param start expression for the first day of the group, with its parameters
 * @param from first day
 * @param to first day after
 */
record TallyQuery(
    TallyTable table,
    String start,
    List<LocalDate> startParameters,
    LocalDate from,
    LocalDate to,
    Choice choice) {

  String sql(TenantScope scope) {
    var groups = new ArrayList<>(List.of("first_day"));
    choice.by().stream().map(TallyQuery::column).forEach(groups::add);
    var sql = new StringBuilder("select ").append(start).append(" as first_day");
    for (var dimension : Dimension.values()) {
      sql.append(", ").append(choice.by().contains(dimension) ? column(dimension) : "0");
    }
    sql.append(", ").append(TallyTable.sums()).append(" from ").append(table.table());
    sql.append(" where manufacturer_id = ?");
    if (scope.partner() != null) {
      sql.append(" and partner_id = ?");
    }
    sql.append(" and measure in ").append(marks(choice.measures().size()));
    sql.append(" and %1$s >= ? and %1$s < ?".formatted(table.time()));
    if (choice.touchpoint() != null) {
      sql.append(" and touchpoint_id = ?");
    }
    if (!scope.branches().isEmpty()) {
      sql.append(" and branch_id in ").append(marks(scope.branches().size()));
    }
    sql.append(" and audience = ? group by ").append(String.join(", ", groups));
    return sql.toString();
  }

  void bind(TenantScope scope, PreparedStatement statement) throws SQLException {
    var binding = new Binding(statement);
    for (var parameter : startParameters) {
      binding.add(parameter);
    }
    binding.add(scope.manufacturer().value());
    if (scope.partner() != null) {
      binding.add(scope.partner().value());
    }
    for (int measure : choice.measures()) {
      binding.add(measure);
    }
    binding.add(from).add(to);
    if (choice.touchpoint() != null) {
      binding.add(choice.touchpoint().value());
    }
    for (var branch : scope.branches()) {
      binding.add(branch.value());
    }
    binding.add(choice.audience());
  }

  List<Sum> read(ResultSet rows) throws SQLException {
    var sums = new ArrayList<Sum>();
    while (rows.next()) {
      long[] counts = new long[Histogram.HIGHEST + 1];
      for (int answer = 0; answer < counts.length; answer++) {
        counts[answer] = rows.getLong(6 + answer);
      }
      long partner = rows.getLong(2);
      long touchpoint = rows.getLong(4);
      sums.add(
          new Sum(
              LocalDate.parse(rows.getString(1)),
              partner == 0 ? null : new PartnerId(partner),
              rows.getInt(3),
              touchpoint == 0 ? null : new TouchpointId(touchpoint),
              branch(rows.getLong(5)),
              Histogram.of(counts)));
    }
    return sums;
  }

  private static @Nullable BranchId branch(long id) {
    return id == 0 ? null : new BranchId(id);
  }

  private static String column(Dimension dimension) {
    return switch (dimension) {
      case PARTNER -> "partner_id";
      case MEASURE -> "measure";
      case TOUCHPOINT -> "touchpoint_id";
      case BRANCH -> "branch_id";
    };
  }

  private static String marks(int count) {
    return "(" + String.join(",", Collections.nCopies(count, "?")) + ")";
  }
}
