package org.comeasure.measurement.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Tally;
import org.comeasure.tenancy.TenantScope;

/** Adds to the rows of one table, in the order of their key. */
record TallyWriter(Connection connection, TenantScope scope, TallyTable table) {

  private static final int ROWS_PER_STATEMENT = 200;

  void add(SortedMap<Cell, Tally> cells) throws SQLException {
    var rows = cells.entrySet().stream().map(TallyWriter::row).toList();
    for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
      append(rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT)));
    }
  }

  private static TallyRow row(Map.Entry<Cell, Tally> entry) {
    return new TallyRow(entry.getKey(), entry.getValue());
  }

  private void append(List<TallyRow> rows) throws SQLException {
    try (var append = connection.prepareStatement(table.append(rows.size()))) {
      var binding = new Binding(append);
      for (var row : rows) {
        row.bind(binding, scope, table);
      }
      try (var told = append.executeQuery()) {
        // One row each, in their order; were it another, a row would be written anew needlessly.
        for (int i = 0; told.next(); i++) {
          if (told.getInt(1) >= TallyTable.ENOUGH) {
            writeAnew(rows.get(i));
          }
        }
      }
    }
  }

  private void writeAnew(TallyRow row) throws SQLException {
    try (var select = connection.prepareStatement(table.lockRow());
        var update = connection.prepareStatement(table.writeRow())) {
      row.bindKey(new Binding(select), scope, table);
      try (var found = select.executeQuery()) {
        if (found.next()) {
          var binding = new Binding(update).add(Tally.read(found.getBytes(1)).compact().bytes());
          row.bindKey(binding, scope, table);
          update.executeUpdate();
        }
      }
    }
  }
}
