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

  /**
   * Whether months wait whose day has come. Who enters a network and hands in its history
   * afterwards is not taken by surprise: it waits for the next day.
   */
  public boolean due(Instant now) {
    var last = FreezingDay.lastMonth(zone.dayOf(now));
    boolean behind = newest == null || newest.isBefore(last);
    return behind && since.isBefore(zone.startOf(FreezingDay.of(last)));
  }

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
