package org.comeasure.measurement.peer.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.comeasure.shared.schedule.Schedule;

/**
 * The day on which a month is frozen for the comparison of peers: the 8th of the following one,
 * from its first moment in the zone of the network. Until then answers that are late, withdrawn or
 * corrected still change what will be told; from then on nothing does, whoever looks and whenever.
 * With the last month of a quarter or a year these are told too.
 *
 * <p><b>Example:</b> on 8 December November is frozen, and on 8 January December, the fourth
 * quarter and the year.
 */
public final class FreezingDay {

  private static final int DAY = 8;

  public static final Schedule SCHEDULE = Schedule.monthly(DAY, LocalTime.MIDNIGHT);

  private FreezingDay() {}

  public static LocalDate of(YearMonth month) {
    return month.plusMonths(1).atDay(DAY);
  }

  /** The first one that is not before a day. */
  public static LocalDate from(LocalDate day) {
    var same = day.withDayOfMonth(DAY);
    return same.isBefore(day) ? same.plusMonths(1) : same;
  }

  /** The last month whose day has come. */
  public static YearMonth lastMonth(LocalDate today) {
    return YearMonth.from(today).minusMonths(today.getDayOfMonth() >= DAY ? 1 : 2);
  }
}
