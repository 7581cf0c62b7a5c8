package org.comeasure.measurement.boundary.page;

import org.comeasure.measurement.domain.chart.TrendChart;
import org.comeasure.platform.export.Export;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A trend as a printed file shows it.
 *
 * @param title what the drawing shows
 */
public record PrintedTrend(TrendChart chart, String title, Texts texts) {

  /** Null where no month has a number. */
  public static Export.@Nullable Drawing of(
      TrendChart chart, String title, String legend, Texts texts) {
    var reference = chart.reference();
    boolean any =
        !chart.own().marks().isEmpty() || reference != null && !reference.marks().isEmpty();
    return any
        ? new Export.Drawing(
            "measurement/print/trend", new PrintedTrend(chart, title, texts), legend)
        : null;
  }
}
