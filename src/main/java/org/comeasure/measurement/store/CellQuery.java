package org.comeasure.measurement.store;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Tally;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/** The rows of a month as they are. */
record CellQuery(TallyTable table, YearMonth month) {

  private static final String NOTHING = "0";

  SortedMap<Cell, Tally> cells(EntityManager entities, TenantScope scope) {
    var conditions = conditions(scope);
    var sql =
        "select %s, entries from %s where manufacturer_id = ?%s"
            .formatted(columns(), table.table(), conditions.sql());
    var cells = new TreeMap<Cell, Tally>();
    Sql.on(entities, sql, scope.manufacturer().value())
        .with(conditions.values())
        .each(row -> cells.put(cell(row), Tally.read(row.getBytes(9)).compact()));
    cells.values().removeIf(Tally::isNothing);
    return cells;
  }

  private Conditions conditions(TenantScope scope) {
    var partner = scope.partner();
    if (partner == null || !scope.allBranches()) {
      throw new IllegalArgumentException("cells are read of one whole partner");
    }
    return new Conditions()
        .is("partner_id", partner.value())
        .between(table.time(), month.atDay(1), month.plusMonths(1).atDay(1));
  }

  private String columns() {
    return Stream.of(
            "partner_id",
            table.time(),
            "touchpoint_id",
            "branch_id",
            "audience",
            "country",
            "dimension",
            "value")
        .map(column -> table.keeps(column) ? column : NOTHING)
        .collect(Collectors.joining(", "));
  }

  private Cell cell(ResultSet row) throws SQLException {
    long branch = row.getLong(4);
    boolean byChannel = row.getInt(7) == TallyRow.BY_CHANNEL;
    boolean byProductLine = row.getInt(7) == TallyRow.BY_PRODUCT_LINE;
    return new Cell(
        new PartnerId(row.getLong(1)),
        LocalDate.parse(row.getString(2)),
        new TouchpointId(row.getLong(3)),
        branch == 0 ? null : new BranchId(branch),
        TallyRow.audience(row.getInt(5)),
        table.keeps("country") ? row.getString(6) : "",
        byChannel ? Channel.of(row.getInt(8)).orElseThrow() : null,
        byProductLine ? new ProductLineId(row.getLong(8)) : null);
  }
}
