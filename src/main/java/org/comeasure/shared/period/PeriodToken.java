package org.comeasure.shared.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comeasure.shared.period.InvalidPeriodException.Reason;

/** The written form of a period in addresses. */
final class PeriodToken {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})|-W(?<week>[0-9]{2})|-Q(?<quarter>[1-4]))?"
              + "|(?<first>[0-9]{4}-[0-9]{2}-[0-9]{2})\\.\\.(?<last>[0-9]{4}-[0-9]{2}-[0-9]{2})");

  private PeriodToken() {}

  static Period parse(String token) {
    Matcher form = FORM.matcher(token);
    if (!form.matches()) {
      throw new InvalidPeriodException(
          Reason.UNREADABLE, "Not a period such as 2026-11, 2026-W47, 2026-Q4 or 2026");
    }
    try {
      return read(form);
    } catch (DateTimeException e) {
      throw new InvalidPeriodException(
          Reason.UNREADABLE, "No such period in the calendar: " + token);
    }
  }

  static String format(Period period) {
    LocalDate from = period.from();
    return switch (period.grain()) {
      case WEEK ->
          from.get(IsoFields.WEEK_BASED_YEAR)
              + "-W"
              + twoDigits(from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> from.getYear() + "-" + twoDigits(from.getMonthValue());
      case QUARTER -> from.getYear() + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> String.valueOf(from.getYear());
      case RANGE -> from + ".." + period.lastDay();
    };
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private static Period read(Matcher form) {
    if (form.group("first") != null) {
      return Period.inclusive(
          LocalDate.parse(form.group("first")), LocalDate.parse(form.group("last")));
    }
    int year = Integer.parseInt(form.group("year"));
    if (form.group("month") != null) {
      return Period.of(Grain.MONTH, LocalDate.of(year, Integer.parseInt(form.group("month")), 1));
    }
    if (form.group("week") != null) {
      return week(year, Integer.parseInt(form.group("week")));
    }
    if (form.group("quarter") != null) {
      return Period.of(
          Grain.QUARTER, LocalDate.of(year, 3 * Integer.parseInt(form.group("quarter")), 1));
    }
    return Period.of(Grain.YEAR, LocalDate.of(year, 1, 1));
  }

  private static Period week(int year, int week) {
    // 4 January always lies in week 1; the range of the field is that of its own year, so week 53
    // is refused where there is none
    LocalDate inWeekOne = LocalDate.of(year, 1, 4);
    inWeekOne
        .range(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
        .checkValidValue(week, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return Period.of(Grain.WEEK, inWeekOne.plusWeeks(week - 1L));
  }
}
