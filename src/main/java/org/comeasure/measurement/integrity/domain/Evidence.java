package org.comeasure.measurement.integrity.domain;

import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;

/**
 * What is known of a number besides its value.
 *
 * @param quality of the responses of the same selection
 * @param channels of the same responses
 * @param completion of the links that they came by
 */
public record Evidence(
    MeasureKind kind,
    Figure figure,
    ResponseQuality quality,
    Channels channels,
    Completion completion) {

  /** Half the interval's width as a share of what the measure can be at all, 0 to 0.5. */
  static double margin(MeasureKind kind, Figure.Shown shown) {
    return shown.margin() / kind.range().width();
  }
}
