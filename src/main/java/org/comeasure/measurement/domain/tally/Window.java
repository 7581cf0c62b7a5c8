package org.comeasure.measurement.domain.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A period and those that it is compared with. One that is still running is compared with as many
 * days from the beginning of the others as are over of it, today included; otherwise it would seem
 * to have lost what is yet to come. 1 to 22 November of a month that runs is held against 1 to 22
 * October and 1 to 22 November of the year before.
 *
 * @param before just before, or the beginning of it
 * @param yearAgo a year before, or the beginning of it
 * @param running whether the others are only as long as what is over of now
 * @param inProgress whether now is not over, be it on its last day
 * @param measuredSince day of the first response of whose figures it is; null where that is not
 *     known
 */
public record Window(
    Period now,
    Period before,
    Period yearAgo,
    boolean running,
    boolean inProgress,
    @Nullable LocalDate measuredSince) {

  public Window {
    if (!before.from().isBefore(now.from()) || !yearAgo.from().isBefore(now.from())) {
      throw new IllegalArgumentException(before + " and " + yearAgo + " do not come before " + now);
    }
  }

  /** The comparison that is fair on that day. */
  public static Window of(Period now, LocalDate today) {
    var previous = previous(now);
    var yearAgo = now.aYearBefore();
    if (previous.from().equals(yearAgo.from())) {
      previous = yearAgo;
    }
    if (!now.contains(today) || now.lastDay().equals(today)) {
      return new Window(now, previous, yearAgo, false, now.contains(today), null);
    }
    long days = now.from().until(today, ChronoUnit.DAYS) + 1;
    return new Window(now, first(days, previous), first(days, yearAgo), true, true, null);
  }

  /** The same for figures of those who are measured since that day. */
  public Window measuredSince(@Nullable LocalDate day) {
    return new Window(now, before, yearAgo, running, inProgress, day);
  }

  /**
   * The same for figures of several who are measured since those days: since at least half of them
   * are. Since the first of anyone, one partner's responses dated back would make years of it that
   * nobody else was measured in.
   */
  public Window measuredSince(Collection<LocalDate> days) {
    var sorted = days.stream().sorted().toList();
    return measuredSince(sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2));
  }

  /** The three, each once. */
  public List<Period> periods() {
    return Stream.of(now, before, yearAgo).distinct().toList();
  }

  /**
   * The whole period of which {@link #before} may be the beginning. A range of whole months is
   * compared with as many whole months, though they may count fewer days: that is what people mean,
   * and month tallies answer it.
   */
  public static Period previous(Period now) {
    if (now.grain() == Grain.RANGE && now.wholeMonths()) {
      long months = ChronoUnit.MONTHS.between(now.from(), now.to());
      return Period.range(now.from().minusMonths(months), now.from());
    }
    return now.previous();
  }

  private static Period first(long days, Period whole) {
    return days < whole.days() ? Period.range(whole.from(), whole.from().plusDays(days)) : whole;
  }
}
