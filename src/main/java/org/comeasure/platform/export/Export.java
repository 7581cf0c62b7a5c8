package org.comeasure.platform.export;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  /**
   * A chart, for the kinds of file that can show one.
   *
   * @param template of ours that writes it as SVG, with lines, rectangles, circles and words alone
   * @param model of the template
   * @param legend how to read it, or what it says, in words
   */
  public record Drawing(String template, Object model, String legend) {}

  /**
   * A table; every row has as many cells as there are columns.
   *
   * @param drawing what the page draws of it, null where it draws nothing
   */
  public record Table(
      String title, List<String> columns, List<List<ExportCell>> rows, @Nullable Drawing drawing) {

    public Table(String title, List<String> columns, List<List<ExportCell>> rows) {
      this(title, columns, rows, null);
    }

    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException(title + ": a row is not as wide as its table");
      }
    }

    public Table drawn(@Nullable Drawing other) {
      return new Table(title, columns, rows, other);
    }

    /** Whether numbers stand in a column, so that its head stands above them. */
    public boolean numbers(int column) {
      return rows.stream().anyMatch(row -> row.get(column) instanceof ExportCell.Number);
    }
  }
}
