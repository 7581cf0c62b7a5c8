package org.comeasure.shared.period;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Days that are read at once. */
public final class Stretches {

  private Stretches() {}

  /**
   * Part of how a period is put together.
   *
   * @param added whether the days are the period's; otherwise they are to be taken away from a
   *     month
   */
  public record Portion(Period days, boolean added) {}

  /**
   * The days of all periods, each day once and the earliest first. Periods that meet or overlap are
   * joined, unless that were longer than a period may be.
   */
  public static List<Period> of(Collection<Period> periods) {
    var stretches = new ArrayList<Period>();
    periods.stream().sorted(comparing(Period::from)).forEach(period -> add(stretches, period));
    return List.copyOf(stretches);
  }

  /**
   * The days before the first whole month of a period, its whole months together, and the days
   * after them, as far as there are any; the period itself where it has none or nothing else.
   */
  public static List<Period> byMonths(Period period) {
    var first = period.from();
    var firstMonth = first.getDayOfMonth() == 1 ? first : first.plusMonths(1).withDayOfMonth(1);
    var afterMonths = period.to().withDayOfMonth(1);
    if (period.wholeMonths() || !firstMonth.isBefore(afterMonths)) {
      return List.of(period);
    }
    var stretches = new ArrayList<Period>();
    add(stretches, first, firstMonth);
    add(stretches, firstMonth, afterMonths);
    add(stretches, afterMonths, period.to());
    return stretches;
  }

  /**
   * What a period is to be read by where months are fewer lines than their days: whole months by
   * month, the days before and after them by day. Where these are more than half of their month,
   * the whole month is added and its other days are taken away: 1 to 22 October is October without
   * the 23rd to 31st.
   */
  public static List<Portion> portions(Period period) {
    var portions = new ArrayList<Portion>();
    for (var days : byMonths(period)) {
      if (days.wholeMonths()) {
        portions.add(new Portion(days, true));
      } else {
        days.months().forEach(month -> add(portions, days, Period.of(month)));
      }
    }
    return portions;
  }

  /** Those of the days that lie in the month, which is not all of it. */
  private static void add(List<Portion> portions, Period days, Period month) {
    var from = days.from().isAfter(month.from()) ? days.from() : month.from();
    var to = days.to().isBefore(month.to()) ? days.to() : month.to();
    var own = Period.range(from, to);
    if (2 * own.days() <= month.days()) {
      portions.add(new Portion(own, true));
      return;
    }
    portions.add(new Portion(month, true));
    var others = new ArrayList<Period>();
    add(others, month.from(), from);
    add(others, to, month.to());
    others.forEach(other -> portions.add(new Portion(other, false)));
  }

  private static void add(List<Period> stretches, LocalDate from, LocalDate to) {
    if (from.isBefore(to)) {
      stretches.add(Period.range(from, to));
    }
  }

  private static void add(List<Period> stretches, Period next) {
    if (stretches.isEmpty()) {
      stretches.add(Period.range(next.from(), next.to()));
      return;
    }
    int end = stretches.size() - 1;
    var last = stretches.get(end);
    if (!next.to().isAfter(last.to())) {
      return;
    }
    var from = next.from().isBefore(last.to()) ? last.to() : next.from();
    boolean joined =
        from.equals(last.to()) && !next.to().isAfter(last.from().plusYears(Period.LONGEST_YEARS));
    if (joined) {
      stretches.set(end, Period.range(last.from(), next.to()));
    } else {
      stretches.add(Period.range(from, next.to()));
    }
  }
}
