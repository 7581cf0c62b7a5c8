package org.comeasure.measurement.boundary.page;

import org.comeasure.measurement.domain.chart.DotStrip;
import org.comeasure.platform.export.Export;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where the partners stand, as a printed file shows it.
 *
 * @param title what the drawing shows
 */
public record PrintedStrip(DotStrip<String> strip, String title, Texts texts) {

  /** Null where no partner has a number. */
  static Export.@Nullable Drawing of(NetworkPage.Strip strip, Texts texts) {
    return strip.hasDots()
        ? new Export.Drawing(
            "measurement/print/strip",
            new PrintedStrip(strip.printed(), strip.title(), texts),
            texts.get("measurement.strip.legend"))
        : null;
  }
}
