package org.comeasure.measurement.target.domain;

import java.math.BigDecimal;
import java.util.Locale;
import org.comeasure.measurement.domain.Figure;

/**
 * On which side of its target a figure is, and how certain that is.
 *
 * <p><b>Definition:</b> the value says the side: at or above the target or below it. The figure's
 * 95% interval says the certainty: where it contains the target, ends included, another sample
 * could as well have come out on the other side, and the side is only likely. No target: {@link
 * #NO_TARGET}. A figure of other days than those that the target is judged over: {@link
 * #OTHER_PERIOD}. No figure that may be shown: {@link #NOT_ENOUGH_RESPONSES}. <b>Minimum
 * sample:</b> that of the figure. <b>Rounding:</b> none; a target is held against the value and
 * interval as they are computed.
 *
 * <p><b>Example:</b> NPS of 50 promoters and 20 detractors among 100: 30.0, interval 14.0 to 44.2.
 * Target 10: on target; 20: likely on target; 40: likely below target; 45: below target.
 */
public enum TargetStatus {
  ON_TARGET,
  LIKELY_ON_TARGET,
  LIKELY_BELOW_TARGET,
  BELOW_TARGET,
  NOT_ENOUGH_RESPONSES,
  OTHER_PERIOD,
  NO_TARGET;

  /** Of a figure of the days that the target is judged over. */
  public static TargetStatus of(Figure figure, BigDecimal target) {
    if (!(figure instanceof Figure.Shown shown)) {
      return NOT_ENOUGH_RESPONSES;
    }
    double aim = target.doubleValue();
    boolean likely = shown.interval().contains(aim);
    if (shown.value() >= aim) {
      return likely ? LIKELY_ON_TARGET : ON_TARGET;
    }
    return likely ? LIKELY_BELOW_TARGET : BELOW_TARGET;
  }

  /** The same side, without being certain of it. */
  TargetStatus likely() {
    return switch (this) {
      case ON_TARGET -> LIKELY_ON_TARGET;
      case BELOW_TARGET -> LIKELY_BELOW_TARGET;
      default -> this;
    };
  }

  /** Whether a side is told. */
  public boolean isJudged() {
    return compareTo(BELOW_TARGET) <= 0;
  }

  /** Whether the side is told, and it is the good one. */
  public boolean isReached() {
    return this == ON_TARGET || this == LIKELY_ON_TARGET;
  }

  /** Last part of its message key and its name in documents. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
