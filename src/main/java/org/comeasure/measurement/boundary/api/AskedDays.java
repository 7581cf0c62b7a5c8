package org.comeasure.measurement.boundary.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.period.InvalidPeriodException;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The days that a request asks for, or twelve months with the current one as the last. */
public final class AskedDays {

  public static final String FROM =
      "First day of the network's zone (RFC 3339 full-date); without it the first of the month"
          + " eleven months before the month of `to`";
  public static final String TO = "Last day, included; without it the last of the current month";

  /** Not more, or a year ago would overlap. */
  private static final int MONTHS = 12;

  private AskedDays() {}

  public static Window window(@Nullable String from, @Nullable String to, LocalDate today) {
    LocalDate last = to == null ? YearMonth.from(today).atEndOfMonth() : date("to", to);
    if (last.isBefore(Period.EARLIEST)) {
      throw wrong("to", "There is nothing before " + Period.EARLIEST + ".");
    }
    LocalDate first =
        from == null ? YearMonth.from(last).minusMonths(MONTHS - 1L).atDay(1) : date("from", from);
    try {
      var period = Period.inclusive(first, last).named();
      if (first.isAfter(today)) {
        throw wrong("from", "That day has not come yet.");
      }
      return Window.of(period, today);
    } catch (InvalidPeriodException e) {
      throw switch (e.reason()) {
        case REVERSED -> wrong("to", "It must not be before from.");
        case TOO_EARLY -> wrong("from", "There is nothing before " + Period.EARLIEST + ".");
        case TOO_LATE -> wrong("to", "It must be before " + Period.LATEST + ".");
        case TOO_LONG ->
            wrong("from", "At most " + Period.LONGEST_YEARS + " years can be asked for at once.");
        case UNREADABLE, MISALIGNED -> wrong("from", "It is not the beginning of a period.");
      };
    }
  }

  /** No tally answers the question, and there is too much to count one by one. */
  static ProblemException tooMany() {
    return wrong("from", "Ask for fewer days, or with one filter less.");
  }

  private static LocalDate date(String parameter, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong(parameter, "It must be a date such as 2026-11-01.");
    }
  }

  private static ProblemException wrong(String parameter, String advice) {
    return Problem.ofParameter(parameter, advice).exception();
  }
}
