package org.comeasure.isolation;

import com.github.f4b6a3.tsid.TsidCreator;
import java.util.List;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.cast.Manufacturer;
import org.comeasure.testing.stage.Stage;

/** Targets and benchmarks of the grounds, each good for one change. */
final class TargetRows {

  /** Of another measure each, so that no two are in each other's way. */
  private static final int[] MEASURES = {
    101, 102, 103, 111, 112, 113, 121, 122, 123, 131, 132, 133
  };

  private static int next;

  private final Stage stage;
  private final long manufacturer;

  TargetRows(Stage stage, long manufacturer) {
    this.stage = stage;
    this.manufacturer = manufacturer;
    // What an earlier run on the same database has left would be in the way.
    for (var table : List.of("target", "external_benchmark")) {
      stage.change(
          "delete from " + table + " where manufacturer_id = ? and first_day >= '2030-01-01'",
          manufacturer);
    }
  }

  long target(long partner, String canary) {
    var id = TsidCreator.getTsid().toLong();
    stage.change(
        "insert into target (id, manufacturer_id, measure, kind, partner_id, value, first_day,"
            + " set_by, set_subject, set_at, set_note)"
            + " values (?, ?, ?, 'rating', ?, 4, '2026-01-01', ?, 'nobody', now(3), ?)",
        id,
        manufacturer,
        nextMeasure(),
        partner,
        canary,
        canary);
    return id;
  }

  /** The whole network reads it, so that only the foreign one may hold a canary. */
  long benchmark(Manufacturer of, String canary) {
    var id = TsidCreator.getTsid().toLong();
    stage.change(
        "insert into external_benchmark (id, manufacturer_id, measure, kind, value, source,"
            + " source_period, first_day, set_by, set_subject, set_at, set_note)"
            + " values (?, ?, ?, 'rating', 4, ?, '2025', '2026-01-01', 'x', 'nobody', now(3), 'x')",
        id,
        manufacturer,
        nextMeasure(),
        of.equals(Cast.BRENTA) ? canary : "A survey");
    return id;
  }

  /**
   * The grounds begin with the same ones each time, as the matrix's own targets keep clear of them.
   */
  static void beginAnew() {
    next = 0;
  }

  /** Nothing of it is in the way of other grounds. */
  static void clear(Stage stage) {
    for (var table : List.of("target", "external_benchmark")) {
      stage.change("delete from " + table + " where set_subject = 'nobody'");
    }
  }

  private static int nextMeasure() {
    return MEASURES[next++ % MEASURES.length];
  }
}
