package org.comeasure.platform.export;

import java.util.List;
import java.util.Locale;

/**
 * The tables of a page.
 *
 * @param name of the file, without its ending
 * @param about what it is about, a line each: whose figures, which period, which filters
 * @param language in which its words are written
 */
public record Export(
    String name, String title, List<String> about, List<Table> tables, Locale language) {

  public Export {
    about = List.copyOf(about);
    tables = List.copyOf(tables);
  }

  /** A table; every row has as many cells as there are columns. */
  public record Table(String title, List<String> columns, List<List<ExportCell>> rows) {

    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException(title + ": a row is not as wide as its table");
      }
    }

    /** Whether numbers stand in a column, so that its head stands above them. */
    public boolean numbers(int column) {
      return rows.stream().anyMatch(row -> row.get(column) instanceof ExportCell.Number);
    }
  }
}
