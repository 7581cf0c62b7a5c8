package org.comeasure.measurement.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Cube;

/** The tables that hold the cubes; all keys begin with the manufacturer. */
enum TallyTable {
  DAY(
      "tally_day",
      "partner_id",
      "measure",
      "day",
      "touchpoint_id",
      "branch_id",
      "audience",
      "country"),
  MONTH(
      "tally_month",
      "partner_id",
      "measure",
      "month",
      "touchpoint_id",
      "branch_id",
      "audience",
      "country"),
  NETWORK("tally_network", "measure", "touchpoint_id", "month", "audience", "partner_id"),
  SLICE(
      "tally_slice",
      "partner_id",
      "measure",
      "month",
      "dimension",
      "value",
      "touchpoint_id",
      "audience");

  private final String table;
  private final List<String> key;
  private final String upsert;

  TallyTable(String table, String... key) {
    this.table = table;
    this.key = List.of(key);
    // Put together once: it is needed several times for every response.
    this.upsert =
        "insert into %s (manufacturer_id, %s, %s) values %%s on duplicate key update %s"
            .formatted(
                table,
                String.join(", ", key),
                counts("c%d"),
                counts("c%1$d = nullif(coalesce(c%1$d, 0) + coalesce(values(c%1$d), 0), 0)"));
  }

  static TallyTable of(Cube cube) {
    return valueOf(cube.name());
  }

  String table() {
    return table;
  }

  /** The columns of the key after the manufacturer. */
  List<String> key() {
    return key;
  }

  /** The column that says when. */
  String time() {
    return this == DAY ? "day" : "month";
  }

  int columns() {
    return 1 + key.size() + Histogram.HIGHEST + 1;
  }

  /** An insert that adds to what is there, with a place for the rows. */
  String upsert() {
    return upsert;
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
