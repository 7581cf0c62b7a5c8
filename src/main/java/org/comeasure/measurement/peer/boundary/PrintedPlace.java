package org.comeasure.measurement.peer.boundary;

import org.comeasure.measurement.peer.domain.PeerStrip;
import org.comeasure.platform.export.Export;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The own value among the peers, as a printed file shows it.
 *
 * @param title what the drawing shows
 */
public record PrintedPlace(PeerStrip strip, String title, Texts texts) {

  /** Null where nothing of the peers is told. */
  static Export.@Nullable Drawing of(PeerPage.@Nullable Strip strip, Texts texts) {
    return strip == null
        ? null
        : new Export.Drawing(
            "measurement/print/peers",
            new PrintedPlace(strip.printed(), strip.title(), texts),
            strip.legend());
  }
}
