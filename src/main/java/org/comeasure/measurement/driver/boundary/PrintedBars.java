package org.comeasure.measurement.driver.boundary;

import org.comeasure.measurement.domain.chart.RankedBars;
import org.comeasure.platform.export.Export;
import org.comeasure.shared.locale.Texts;

/**
 * Shares as a printed file shows them.
 *
 * @param title what the drawing shows
 */
public record PrintedBars(RankedBars chart, String title, Texts texts) {

  static Export.Drawing of(RankedBars chart, String title, Texts texts) {
    return new Export.Drawing(
        "measurement/print/bars",
        new PrintedBars(chart, title, texts),
        texts.get("driver.chart.legend"));
  }
}
