package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure taken apart in one way.
 *
 * @param id of its heading
 * @param column what the rows are
 * @param measure what the values are, with their unit
 * @param aimed whether the rows are held against targets and not against each other
 * @param note a word on what the table cannot tell, or null
 */
public record PartTable(
    String id,
    String title,
    String column,
    String measure,
    List<Row> rows,
    boolean aimed,
    @Nullable String note) {

  public PartTable {
    rows = List.copyOf(rows);
  }

  /** Whether a row is compared with anything; otherwise the table has two columns less. */
  public boolean compared() {
    return rows.stream().map(Row::figures).anyMatch(PartRow::compared);
  }

  /** Whether it is known of a row how many of its forms came back. */
  public boolean completed() {
    return rows.stream().anyMatch(row -> row.figures().completed() != null);
  }

  /**
   * A part.
   *
   * @param why null for a number that is not shown
   */
  public record Row(PartRow figures, @Nullable Why why) {}
}
