package org.comeasure.measurement.target.domain;

import java.math.BigDecimal;
import java.util.Locale;
import org.comeasure.measurement.domain.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How a figure stands against its target.
 *
 * <p><b>Definition:</b> no target: {@link #NO_TARGET}. No figure that may be shown: {@link
 * #TOO_FEW}. The target lies in the figure's 95% interval, ends included: {@link #WITHIN_CHANCE},
 * for another sample could as well have come out on the other side, and a value above the target is
 * no proof. Else the value decides: at or above the target {@link #REACHED}, below it {@link
 * #MISSED}. <b>Minimum sample:</b> that of the figure. <b>Rounding:</b> none; a target is held
 * against the value and interval as they are computed.
 *
 * <p><b>Example:</b> NPS of 50 promoters and 20 detractors among 100: 30.0, interval 14.0 to 44.2.
 * Target 10: reached; 40: within chance; 45: missed.
 */
public enum Attainment {
  REACHED,
  MISSED,
  WITHIN_CHANCE,
  TOO_FEW,
  NO_TARGET;

  /**
   * @param target null where none is set
   */
  public static Attainment of(Figure figure, @Nullable BigDecimal target) {
    if (target == null) {
      return NO_TARGET;
    }
    if (!(figure instanceof Figure.Shown shown)) {
      return TOO_FEW;
    }
    double aim = target.doubleValue();
    if (shown.interval().contains(aim)) {
      return WITHIN_CHANCE;
    }
    return shown.value() >= aim ? REACHED : MISSED;
  }

  /** Last part of its message key and its name in documents. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
