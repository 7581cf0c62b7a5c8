package org.comeasure.measurement.integrity.domain;

import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;

/**
 * What is known of a number besides its value.
 *
 * @param answers those that the figure was computed from
 * @param quality of the responses of the same selection
 * @param channels of the same responses
 * @param completion of the links that they came by
 * @param asking whether the forms of those links are opened as often as before
 */
public record Evidence(
    MeasureKind kind,
    Figure figure,
    Histogram answers,
    ResponseQuality quality,
    Channels channels,
    Completion completion,
    Asking asking) {

  /**
   * Whether it can be told if as many are asked as before. Where most responses did not come by
   * these forms, it cannot: their number says nothing of those who are asked in another way.
   */
  public boolean tellsOpenings() {
    return asking.known() && completion.covers(quality.responses());
  }

  /** Of the answers of the figure, 0 to 1. */
  public double flaggedShare() {
    return answers.isEmpty() ? 0 : (double) answers.flagged().n() / answers.n();
  }

  boolean farFewerOpenings() {
    return tellsOpenings() && asking.farFewer();
  }

  /** Half the interval's width as a share of what the measure can be at all, 0 to 0.5. */
  static double margin(MeasureKind kind, Figure.Shown shown) {
    return shown.margin() / kind.range().width();
  }
}
