package org.comeasure.measurement.boundary;

import org.comeasure.shared.period.Period;

/** Whether channels are looked at where nobody asked for them in particular. */
final class Ways {

  /**
   * Partners times months at most. Tallies by channel are kept partner by partner, about thirty
   * cells a month each; of more than these a page about something else would wait for them.
   */
  static final int MOST = 300;

  private Ways() {}

  static boolean within(int partners, Period period) {
    return (long) partners * period.months().size() <= MOST;
  }
}
