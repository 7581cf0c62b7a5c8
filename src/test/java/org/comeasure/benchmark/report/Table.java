package org.comeasure.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A titled table of text, in Markdown that reads well on a terminal too. */
public final class Table {
  private final String title;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  public Table(String title, String... header) {
    this.title = title;
    rows.add(List.of(header));
  }

  public Table row(Object... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(title + ": " + List.of(cells));
    }
    rows.add(IntStream.range(0, cells.length).mapToObj(i -> String.valueOf(cells[i])).toList());
    return this;
  }

  /** A sentence below the table. */
  public Table note(String note) {
    notes.add(note);
    return this;
  }

  public String markdown() {
    var text = new StringBuilder("## ").append(title).append("\n\n");
    text.append(line(rows.get(0))).append(line(rule()));
    rows.stream().skip(1).map(this::line).forEach(text::append);
    notes.forEach(note -> text.append('\n').append(note).append('\n'));
    return text.append('\n').toString();
  }

  private List<String> rule() {
    return IntStream.range(0, rows.get(0).size())
        .mapToObj(
            column -> column == 0 ? "-".repeat(width(0)) : "-".repeat(width(column) - 1) + ":")
        .toList();
  }

  private String line(List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(column -> padded(cells.get(column), column))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String padded(String cell, int column) {
    String space = " ".repeat(width(column) - cell.length());
    return column == 0 ? cell + space : space + cell;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(2);
  }
}
