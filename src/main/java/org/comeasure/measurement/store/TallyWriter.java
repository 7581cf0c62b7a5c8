package org.comeasure.measurement.store;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Tally;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.TenantScope;

/** Adds to the rows of one table, in the order of their key. */
record TallyWriter(EntityManager entities, TenantScope scope, TallyTable table) {

  private static final int ROWS_PER_STATEMENT = 200;

  void add(SortedMap<Cell, Tally> cells) {
    var rows = cells.entrySet().stream().map(TallyWriter::row).toList();
    for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
      append(rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT)));
    }
  }

  private static TallyRow row(Map.Entry<Cell, Tally> entry) {
    return new TallyRow(entry.getKey(), entry.getValue());
  }

  private void append(List<TallyRow> rows) {
    var longRows = new ArrayList<TallyRow>();
    var told = rows.iterator();
    Sql.on(entities, table.append(rows.size()))
        .withEach(rows, row -> row.values(scope, table))
        .each(
            row -> {
              var appended = told.next();
              byte[] entries = row.getBytes(1);
              if (entries != null) {
                appended.requireKey(row.getString(2), table);
                longRows.add(new TallyRow(appended.cell(), Tally.read(entries).compact()));
              }
            });
    writeAnew(longRows);
  }

  /** Those that have been added to often enough, as they are now. */
  private void writeAnew(List<TallyRow> rows) {
    if (!rows.isEmpty()) {
      Sql.on(entities, table.writeAnew(rows.size()))
          .withEach(rows, row -> row.wholeValues(scope, table))
          .update();
    }
  }
}
