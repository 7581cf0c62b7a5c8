package org.comeasure.measurement.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Delta;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/** The rows of a month as they are; measures that have no answers have none. */
record CellQuery(TallyTable table, YearMonth month, Collection<Integer> measures) {

  private static final String NOTHING = "0";

  String sql(TenantScope scope) {
    return "select %s, %s from %s where manufacturer_id = ?%s"
        .formatted(
            String.join(", ", columns()),
            IntStream.rangeClosed(0, Histogram.HIGHEST)
                .mapToObj("c%d"::formatted)
                .collect(Collectors.joining(", ")),
            table.table(),
            conditions(scope).sql());
  }

  void bind(TenantScope scope, PreparedStatement statement) throws SQLException {
    var binding = new Binding(statement).add(scope.manufacturer().value());
    for (var value : conditions(scope).values()) {
      binding.add(value);
    }
  }

  SortedMap<Cell, Delta> read(ResultSet rows) throws SQLException {
    var cells = new TreeMap<Cell, Delta>();
    while (rows.next()) {
      cells.put(cell(rows), delta(rows));
    }
    cells.values().removeIf(Delta::isZero);
    return cells;
  }

  private Conditions conditions(TenantScope scope) {
    var partner = scope.partner();
    if (partner == null || !scope.allBranches()) {
      throw new IllegalArgumentException("cells are read of one whole partner");
    }
    return new Conditions()
        .is("partner_id", partner.value())
        .among("measure", measures)
        .between(table.time(), month.atDay(1), month.plusMonths(1).atDay(1));
  }

  private List<String> columns() {
    var columns = new ArrayList<String>();
    for (var column :
        List.of(
            "partner_id",
            "measure",
            table.time(),
            "touchpoint_id",
            "branch_id",
            "audience",
            "country",
            "dimension",
            "value")) {
      columns.add(table.key().contains(column) ? column : NOTHING);
    }
    return columns;
  }

  private Cell cell(ResultSet row) throws SQLException {
    long branch = row.getLong(5);
    boolean byChannel = row.getInt(8) == CellRow.BY_CHANNEL;
    boolean byProductLine = row.getInt(8) == CellRow.BY_PRODUCT_LINE;
    return new Cell(
        new PartnerId(row.getLong(1)),
        row.getInt(2),
        LocalDate.parse(row.getString(3)),
        new TouchpointId(row.getLong(4)),
        branch == 0 ? null : new BranchId(branch),
        CellRow.audience(row.getInt(6)),
        table.key().contains("country") ? row.getString(7) : "",
        byChannel ? Channel.of(row.getInt(9)).orElseThrow() : null,
        byProductLine ? new ProductLineId(row.getLong(9)) : null);
  }

  // Counts below zero are not answers; they are read as they are, so that they are put right.
  private static Delta delta(ResultSet row) throws SQLException {
    long[] counts = new long[Histogram.HIGHEST + 1];
    for (int answer = 0; answer < counts.length; answer++) {
      counts[answer] = row.getLong(10 + answer);
    }
    return Delta.ofCounts(counts);
  }
}
