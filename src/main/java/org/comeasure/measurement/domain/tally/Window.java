package org.comeasure.measurement.domain.tally;

import java.time.temporal.ChronoUnit;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.Period;

/**
 * A period and the one that it is compared with.
 *
 * @param before ends where now begins
 */
public record Window(Period now, Period before) {

  public Window {
    if (!before.to().equals(now.from())) {
      throw new IllegalArgumentException(before + " does not lead up to " + now);
    }
  }

  /**
   * Compares with the period just before. A range of whole months is compared with as many whole
   * months, though they may count fewer days: that is what people mean, and month tallies answer
   * it.
   */
  public static Window of(Period now) {
    if (now.grain() == Grain.RANGE && now.wholeMonths()) {
      long months = ChronoUnit.MONTHS.between(now.from(), now.to());
      return new Window(now, Period.range(now.from().minusMonths(months), now.from()));
    }
    return new Window(now, now.previous());
  }

  /** Whether both periods are whole months, so that the month grain answers exactly. */
  public boolean wholeMonths() {
    return before.wholeMonths() && now.wholeMonths();
  }
}
