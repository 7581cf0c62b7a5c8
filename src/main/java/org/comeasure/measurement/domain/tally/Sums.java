package org.comeasure.measurement.domain.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.shared.period.Period;

/** Sums to be added up further. */
public record Sums(List<Sum> rows) {

  public static final Sums NONE = new Sums(List.of());

  private static final Comparator<Sum> BY_TIME_AND_MEASURE =
      (one, other) -> {
        int byTime = one.from().compareTo(other.from());
        return byTime == 0 ? Integer.compare(one.measure(), other.measure()) : byTime;
      };

  public Sums {
    rows = List.copyOf(rows);
  }

  public Sums where(Predicate<Sum> condition) {
    // A page narrows its sums hundreds of times, which as a stream takes twice as long.
    var some = new ArrayList<Sum>();
    for (var row : rows) {
      if (condition.test(row)) {
        some.add(row);
      }
    }
    return some.size() == rows.size() ? this : new Sums(some);
  }

  /** The same without what flagged responses answered. */
  public Sums withoutFlagged() {
    return new Sums(
        rows.stream()
            .map(row -> row.with(row.answers().unflagged()))
            .filter(row -> !row.answers().isEmpty())
            .toList());
  }

  public Sums of(int measure) {
    return where(sum -> sum.measure() == measure);
  }

  /**
   * Apart by what is told of each, which should not be a first of a month: their hashes are alike.
   * What is of the same group, time and measure is added up, and nothing else is known of it any
   * more.
   */
  public <G> Map<G, Sums> by(Function<Sum, G> group) {
    var groups = new HashMap<G, List<Sum>>();
    for (var row : rows) {
      groups.computeIfAbsent(group.apply(row), none -> new ArrayList<>()).add(row);
    }
    var sums = new HashMap<G, Sums>();
    groups.forEach((each, all) -> sums.put(each, added(all)));
    return sums;
  }

  // Rows mostly come in this order, which to find out takes one look at each.
  private static Sums added(List<Sum> all) {
    all.sort(BY_TIME_AND_MEASURE);
    var rows = new ArrayList<Sum>();
    for (int from = 0, to; from < all.size(); from = to) {
      var first = all.get(from);
      to = from + 1;
      while (to < all.size() && BY_TIME_AND_MEASURE.compare(first, all.get(to)) == 0) {
        to++;
      }
      rows.add(first.alone(to - from == 1 ? first.answers() : total(all.subList(from, to))));
    }
    return new Sums(rows);
  }

  private static Histogram total(List<Sum> rows) {
    var total = new Histogram.Total();
    for (var row : rows) {
      total.add(row.answers());
    }
    return total.histogram();
  }

  public Histogram in(Period period) {
    var total = new Histogram.Total();
    for (var row : rows) {
      if (row.from().equals(period.from())) {
        total.add(row.answers());
      }
    }
    return total.histogram();
  }

  /** All of them together. */
  public Histogram total() {
    return total(rows);
  }

  /** All of one measure together. */
  public Histogram total(int measure) {
    var total = new Histogram.Total();
    for (var row : rows) {
      if (row.measure() == measure) {
        total.add(row.answers());
      }
    }
    return total.histogram();
  }

  /** All that begins with the same day, by that day. */
  public SortedMap<LocalDate, Histogram> byStart() {
    var totals = new TreeMap<LocalDate, Histogram.Total>();
    for (var row : rows) {
      totals.computeIfAbsent(row.from(), none -> new Histogram.Total()).add(row.answers());
    }
    var sums = new TreeMap<LocalDate, Histogram>();
    totals.forEach((from, total) -> sums.put(from, total.histogram()));
    return sums;
  }
}
