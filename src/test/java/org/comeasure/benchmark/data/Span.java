package org.comeasure.benchmark.data;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The months over which answers are spread, and when the n-th of them comes: in the order of time,
 * more on weekdays, all by day.
 *
 * @param from first day
 * @param to first day after
 */
record Span(LocalDate from, LocalDate to) {
  static final int MONTHS = 24;

  private static final int[] WEEKDAY = {27, 26, 25, 25, 23, 10, 4};
  private static final long DAY_BEGINS = 6 * 3_600_000L;
  private static final long DAY_LASTS = 15 * 3_600_000L;
  private static final long DAY = 86_400_000L;

  static Span before(LocalDate today) {
    return new Span(today.minusMonths(MONTHS), today);
  }

  int days() {
    return (int) (to.toEpochDay() - from.toEpochDay());
  }

  double elapsed(int day) {
    return (double) day / days();
  }

  /** How many of so many answers have come before a day begins. */
  long before(int day, long all) {
    return Math.round((double) all * weight(day) / weight(days()));
  }

  long millis(int day, long number, long ofDay) {
    long start = from.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    return Math.min(start + DAY_BEGINS + DAY_LASTS * number / ofDay, start + DAY - 1);
  }

  private long weight(int day) {
    long weight = 0;
    for (int i = 0; i < day; i++) {
      weight += WEEKDAY[from.plusDays(i).getDayOfWeek().ordinal()];
    }
    return weight;
  }
}
