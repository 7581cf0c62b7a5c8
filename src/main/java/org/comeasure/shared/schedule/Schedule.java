package org.comeasure.shared.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoField;

/**
 * Moments that come back, by the calendar of a zone. A time of day comes once on each day: on the
 * day on which the clocks skip it, as much later as they are put on; on the day that has it twice,
 * the first time. So a day is neither left out nor done twice.
 *
 * <p><b>Example:</b> daily at 02:30 in Berlin is 03:30 summer time on 29 March 2026, and 02:30
 * summer time, which is 00:30 UTC, on 25 October 2026.
 */
public sealed interface Schedule {

  static Schedule every(Duration period) {
    return new Every(period);
  }

  static Schedule daily(LocalTime time) {
    return new Daily(time);
  }

  /**
   * @param day 1 to 28, so that every month has it
   */
  static Schedule monthly(int day, LocalTime time) {
    return new Monthly(day, time);
  }

  /** The moment of a number; numbers and moments rise together. */
  Instant at(long number, ZoneId zone);

  /** The number whose moment is near: at most one before or after the last one. */
  long near(Instant now, ZoneId zone);

  /** The last moment that is not after now. */
  default Instant last(Instant now, ZoneId zone) {
    return at(lastNumber(now, zone), zone);
  }

  /** The first moment after now. */
  default Instant next(Instant now, ZoneId zone) {
    long number = lastNumber(now, zone);
    Instant next;
    do {
      next = at(++number, zone);
    } while (!next.isAfter(now));
    return next;
  }

  /** How many moments there are after one and up to another. */
  default long between(Instant after, Instant upTo, ZoneId zone) {
    return Math.max(0, lastNumber(upTo, zone) - lastNumber(after, zone));
  }

  private long lastNumber(Instant now, ZoneId zone) {
    long number = near(now, zone) + 1;
    while (at(number, zone).isAfter(now)) {
      number--;
    }
    return number;
  }

  /** Counted from the beginning of 1970, wherever. */
  record Every(Duration period) implements Schedule {

    public Every {
      if (period.toMillis() < 1) {
        throw new IllegalArgumentException("a period has a length");
      }
    }

    @Override
    public Instant at(long number, ZoneId zone) {
      return Instant.ofEpochMilli(number * period.toMillis());
    }

    @Override
    public long near(Instant now, ZoneId zone) {
      return Math.floorDiv(now.toEpochMilli(), period.toMillis());
    }
  }

  /** Once on each day. */
  record Daily(LocalTime time) implements Schedule {

    @Override
    public Instant at(long number, ZoneId zone) {
      return LocalDate.ofEpochDay(number).atTime(time).atZone(zone).toInstant();
    }

    @Override
    public long near(Instant now, ZoneId zone) {
      return LocalDate.ofInstant(now, zone).toEpochDay();
    }
  }

  /** Once in each month. */
  record Monthly(int day, LocalTime time) implements Schedule {

    private static final int IN_EVERY_MONTH = 28;
    private static final long MONTHS = 12;

    public Monthly {
      if (day < 1 || day > IN_EVERY_MONTH) {
        throw new IllegalArgumentException("not every month has a day " + day);
      }
    }

    @Override
    public Instant at(long number, ZoneId zone) {
      var month =
          YearMonth.of(
              Math.toIntExact(Math.floorDiv(number, MONTHS)),
              Math.toIntExact(Math.floorMod(number, MONTHS)) + 1);
      return month.atDay(day).atTime(time).atZone(zone).toInstant();
    }

    @Override
    public long near(Instant now, ZoneId zone) {
      return YearMonth.from(LocalDate.ofInstant(now, zone)).getLong(ChronoField.PROLEPTIC_MONTH);
    }
  }
}
