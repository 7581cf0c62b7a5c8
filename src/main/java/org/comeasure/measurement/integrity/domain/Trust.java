package org.comeasure.measurement.integrity.domain;

import java.util.Optional;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;

/** What the numbers of one selection of responses have in common: how far they can be trusted. */
public record Trust(
    ResponseQuality quality, Channels channels, Completion completion, Asking asking) {

  public static final Trust NONE =
      new Trust(ResponseQuality.NONE, Channels.UNKNOWN, Completion.UNKNOWN, Asking.UNKNOWN);

  /** Empty for a number that may not be shown. */
  public Optional<Integrity> of(MeasureKind kind, Figure figure) {
    return GradePolicy.DEFAULT.grade(
        new Evidence(kind, figure, quality, channels, completion, asking));
  }
}
