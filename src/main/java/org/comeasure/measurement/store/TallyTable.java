package org.comeasure.measurement.store;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.Histogram;

/** The two grains in which tallies are kept. */
enum TallyTable {
  DAY("tally_day", "day"),
  MONTH("tally_month", "month");

  static final int KEY_COLUMNS = 8;
  static final int COLUMNS = KEY_COLUMNS + Histogram.HIGHEST + 1;

  private final String table;
  private final String time;

  TallyTable(String table, String time) {
    this.table = table;
    this.time = time;
  }

  String table() {
    return table;
  }

  /** The column that says when. */
  String time() {
    return time;
  }

  /** An insert that adds to what is there, with a place for the rows. */
  String upsert() {
    return """
        insert into %s (manufacturer_id, partner_id, measure, %s, touchpoint_id, branch_id, audience, country, %s)
        values %%s on duplicate key update %s
        """
        .formatted(table, time, counts("c%d"), counts("c%1$d = c%1$d + values(c%1$d)"));
  }

  static String sums() {
    return counts("sum(c%d)");
  }

  private static String counts(String each) {
    return IntStream.rangeClosed(0, Histogram.HIGHEST)
        .mapToObj(answer -> each.formatted(answer))
        .collect(Collectors.joining(", "));
  }
}
