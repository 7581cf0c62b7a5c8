package org.comeasure.measurement.domain.tally;

import static java.util.Comparator.comparing;

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
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.shared.period.Period;

/** Sums to be added up further. */
public record Sums(List<Sum> rows) {

  public static final Sums NONE = new Sums(List.of());

  private static final Comparator<Sum> BY_TIME_AND_MEASURE =
      comparing(Sum::from).thenComparingInt(Sum::measure);

  public Sums {
    rows = List.copyOf(rows);
  }

  public Sums where(Predicate<Sum> condition) {
    return new Sums(rows.stream().filter(condition).collect(Collectors.toUnmodifiableList()));
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
    var groups = new HashMap<G, SortedMap<Sum, Histogram.Total>>();
    for (var row : rows) {
      groups
          .computeIfAbsent(group.apply(row), none -> new TreeMap<>(BY_TIME_AND_MEASURE))
          .computeIfAbsent(row, none -> new Histogram.Total())
          .add(row.answers());
    }
    var sums = new HashMap<G, Sums>();
    groups.forEach((each, totals) -> sums.put(each, of(totals)));
    return sums;
  }

  private static Sums of(Map<Sum, Histogram.Total> totals) {
    var rows = new ArrayList<Sum>();
    totals.forEach((any, total) -> rows.add(any.alone(total.histogram())));
    return new Sums(rows);
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
    var total = new Histogram.Total();
    for (var row : rows) {
      total.add(row.answers());
    }
    return total.histogram();
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
