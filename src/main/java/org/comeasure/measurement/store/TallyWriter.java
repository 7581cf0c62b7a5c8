package org.comeasure.measurement.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Tally;
import org.comeasure.platform.database.Binding;
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
        writeAnew(longRows(told, rows));
      }
    }
  }

  /** Those that have been added to often enough, as they are now. */
  private List<TallyRow> longRows(ResultSet told, List<TallyRow> rows) throws SQLException {
    var found = new ArrayList<TallyRow>();
    for (int i = 0; told.next(); i++) {
      byte[] entries = told.getBytes(1);
      if (entries != null) {
        var row = rows.get(i);
        if (!row.keyText(table).equalsIgnoreCase(told.getString(2))) {
          throw new IllegalStateException("rows of a tally in another order than they were given");
        }
        found.add(new TallyRow(row.cell(), Tally.read(entries).compact()));
      }
    }
    return found;
  }

  private void writeAnew(List<TallyRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var write = connection.prepareStatement(table.writeAnew(rows.size()))) {
      var binding = new Binding(write);
      for (var row : rows) {
        row.bind(binding, scope, table);
        binding.add(0);
      }
      write.executeUpdate();
    }
  }
}
