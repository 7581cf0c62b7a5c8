package org.comeasure.measurement.peer.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.comeasure.tenancy.ReportingZone;
import org.jspecify.annotations.Nullable;

/**
 * How far a network is frozen.
 *
 * @param zone in which its days begin
 * @param since when the network was entered
 * @param newest null where no month is yet
 */
public record Frozen(ReportingZone zone, Instant since, @Nullable YearMonth newest) {

  public boolean holds(YearMonth month) {
    return newest != null && !month.isAfter(newest);
  }

  /** The day of a month that is not frozen; now, where the job is only late. */
  public LocalDate awaited(YearMonth month, Instant now) {
    var own = FreezingDay.of(month);
    var first = FreezingDay.from(zone.dayOf(since).plusDays(1));
    var day = own.isBefore(first) ? first : own;
    var today = zone.dayOf(now);
    return day.isBefore(today) ? today : day;
  }
}
