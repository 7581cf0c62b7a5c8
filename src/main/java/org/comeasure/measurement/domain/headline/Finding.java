package org.comeasure.measurement.domain.headline;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Something that a figure may be news for.
 *
 * @param from what it is held against: an earlier figure, or its target
 * @param to the figure itself
 * @param p probability of such a distance by chance alone
 * @param since the month of the earlier figure, for {@link Kind#RUN}
 * @param steps months from the earlier figure to this one, for {@link Kind#RUN}; else 0
 */
public record Finding(
    Kind kind, double from, double to, double p, @Nullable YearMonth since, int steps) {

  /** What a figure is held against. */
  public enum Kind {
    SINCE_PREVIOUS,
    SINCE_YEAR_AGO,
    /** It has fallen month after month. */
    RUN,
    TARGET
  }

  public boolean falls() {
    return to < from;
  }

  public double distance() {
    return Math.abs(to - from);
  }
}
