package org.comeasure.tenancy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.comeasure.shared.period.Period;

/**
 * Where a network's days begin and end. Whatever is counted, listed or chosen by day, week or month
 * goes by it: an answer at 00:30 on the 1st counts in that month, whatever the day is in UTC. A day
 * may have 23 or 25 hours.
 *
 * @param id of the IANA time zone database, such as {@code Europe/Berlin}
 */
public record ReportingZone(ZoneId id) {

  public static final ReportingZone UTC = new ReportingZone(ZoneId.of("UTC"));

  public static ReportingZone of(String id) {
    return new ReportingZone(ZoneId.of(id));
  }

  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, id);
  }

  public LocalDate today(Clock clock) {
    return dayOf(clock.instant());
  }

  /** The first moment of the day, which is not midnight where the clocks skip it. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(id).toInstant();
  }

  /** The first moment of the period. */
  public Instant startOf(Period period) {
    return startOf(period.from());
  }

  /** The first moment that no longer belongs to the period. */
  public Instant endOf(Period period) {
    return startOf(period.to());
  }

  /**
   * The share of the period that follows a moment of it: 1 at its beginning, 0 at its end. It is of
   * hours, as days are not all of one length: a November that begins with 25 hours is longer than
   * 30 times 24.
   */
  public double shareAfter(Instant moment, Period period) {
    var end = endOf(period);
    return (double) Duration.between(moment, end).toMillis()
        / Duration.between(startOf(period), end).toMillis();
  }

  @Override
  public String toString() {
    return id.getId();
  }
}
