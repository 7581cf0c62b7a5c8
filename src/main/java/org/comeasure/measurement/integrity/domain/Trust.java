package org.comeasure.measurement.integrity.domain;

import java.util.Optional;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;

/** What the numbers of one selection of responses have in common: how far they can be trusted. */
public record Trust(
    ResponseQuality quality, Channels channels, Completion completion, Asking asking) {

  public static final Trust NONE =
      new Trust(ResponseQuality.NONE, Channels.UNKNOWN, Completion.UNKNOWN, Asking.UNKNOWN);

  /**
   * Empty for a number that may not be shown.
   *
   * @param answers those that the figure was computed from
   */
  public Optional<Integrity> of(MeasureKind kind, Figure figure, Histogram answers) {
    return GradePolicy.DEFAULT.grade(
        new Evidence(kind, figure, answers, quality, channels, completion, asking));
  }
}
