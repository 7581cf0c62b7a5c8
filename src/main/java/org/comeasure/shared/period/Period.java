package org.comeasure.shared.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.comeasure.shared.period.InvalidPeriodException.Reason;

/**
 * A stretch of whole days: {@code from} belongs to it, {@code to} is the first day that does not. A
 * period of a calendar grain covers exactly one such unit; weeks are those of ISO 8601, Monday to
 * Sunday.
 *
 * @param grain what the period is one of
 * @param from first day
 * @param to first day after it
 */
public record Period(Grain grain, LocalDate from, LocalDate to) {
  public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  public static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
  public static final int LONGEST_YEARS = 10;

  public Period {
    if (!from.isBefore(to)) {
      throw invalid(Reason.REVERSED, from, to, "ends before it begins");
    }
    if (from.isBefore(EARLIEST)) {
      throw invalid(Reason.TOO_EARLY, from, to, "begins before " + EARLIEST);
    }
    if (to.isAfter(LATEST)) {
      throw invalid(Reason.TOO_LATE, from, to, "ends after " + LATEST);
    }
    if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
      throw invalid(Reason.TOO_LONG, from, to, "is longer than " + LONGEST_YEARS + " years");
    }
    if (grain != Grain.RANGE
        && !(grain.startOf(from).equals(from) && grain.shift(from, 1).equals(to))) {
      throw invalid(Reason.MISALIGNED, from, to, "is not one " + grain);
    }
  }

  /** The unit of the grain in which the day lies; for {@link Grain#RANGE} that day alone. */
  public static Period of(Grain grain, LocalDate anchor) {
    LocalDate from = grain.startOf(anchor);
    return new Period(grain, from, grain.shift(from, 1));
  }

  /** The calendar month. */
  public static Period of(YearMonth month) {
    return of(Grain.MONTH, month.atDay(1));
  }

  /** Any days, the second date excluded. */
  public static Period range(LocalDate from, LocalDate to) {
    return new Period(Grain.RANGE, from, to);
  }

  /** Any days, both dates included, as people write it. */
  public static Period inclusive(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw invalid(Reason.REVERSED, first, last, "ends before it begins");
    }
    if (!last.isBefore(LATEST)) {
      throw invalid(Reason.TOO_LATE, first, last, "ends after " + LATEST);
    }
    return range(first, last.plusDays(1));
  }

  /**
   * Reads what {@link #token()} writes.
   *
   * @throws InvalidPeriodException if it is none, with the reason
   */
  public static Period parse(String token) {
    return PeriodToken.parse(token);
  }

  /**
   * How the period is written in an address: {@code 2026-11}, {@code 2026-W47}, {@code 2026-Q4},
   * {@code 2026}, or first and last day (both included) as {@code 2026-01-05..2026-02-03}.
   */
  public String token() {
    return PeriodToken.format(this);
  }

  /** The period just before, equally long: the preceding unit, or as many days for a range. */
  public Period previous() {
    return shifted(-1);
  }

  /** The period just after, equally long. */
  public Period next() {
    return shifted(1);
  }

  /**
   * The same period of the year before. A week keeps its number (week 53 becomes week 52 where that
   * year has no more); a range of whole months keeps its months, any other its first day and its
   * number of days, as long as it then ends before this one begins. 29 February becomes the 28th.
   */
  public Period aYearBefore() {
    if (grain == Grain.RANGE) {
      LocalDate start = from.minusYears(1);
      LocalDate sameDates = to.minusYears(1);
      LocalDate sameDays = start.plusDays(days());
      boolean apart = !sameDays.isAfter(from) || sameDates.isAfter(from);
      return range(start, wholeMonths() ? sameDates : apart ? sameDays : from);
    }
    return of(
        grain,
        grain == Grain.WEEK ? from.minus(1, IsoFields.WEEK_BASED_YEARS) : from.minusYears(1));
  }

  /**
   * The unit of another grain in which this period ends; itself for its own grain or for a range.
   */
  public Period as(Grain other) {
    return other == grain || other == Grain.RANGE ? this : of(other, lastDay());
  }

  /** The calendar unit of the same days, if there is one; itself otherwise. */
  public Period named() {
    return Stream.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH, Grain.WEEK)
        .filter(unit -> unit.startOf(from).equals(from) && unit.shift(from, 1).equals(to))
        .findFirst()
        .map(unit -> of(unit, from))
        .orElse(this);
  }

  public LocalDate lastDay() {
    return to.minusDays(1);
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  /** Whether it begins and ends with a calendar month. */
  public boolean wholeMonths() {
    return from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1;
  }

  /** The calendar months that the period touches, in order, whole or not. */
  public List<YearMonth> months() {
    YearMonth first = YearMonth.from(from);
    long count = first.until(YearMonth.from(lastDay()), ChronoUnit.MONTHS) + 1;
    return LongStream.range(0, count).mapToObj(first::plusMonths).toList();
  }

  /**
   * The months that end with the one in which this period ends, oldest first, as a trend shows
   * them.
   */
  public List<YearMonth> trailingMonths(int count) {
    YearMonth last = YearMonth.from(lastDay());
    return IntStream.range(0, count).mapToObj(i -> last.minusMonths(count - 1L - i)).toList();
  }

  @Override
  public String toString() {
    return token();
  }

  private Period shifted(int periods) {
    if (grain == Grain.RANGE) {
      return range(from.plusDays(periods * days()), to.plusDays(periods * days()));
    }
    return of(grain, grain.shift(from, periods));
  }

  private static InvalidPeriodException invalid(
      Reason reason, LocalDate from, LocalDate to, String why) {
    return new InvalidPeriodException(reason, "The period from " + from + " to " + to + " " + why);
  }
}
