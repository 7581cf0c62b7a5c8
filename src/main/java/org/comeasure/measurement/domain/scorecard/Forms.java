package org.comeasure.measurement.domain.scorecard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.formula.DailyRate;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.integrity.domain.Asking;
import org.comeasure.measurement.integrity.domain.Completion;
import org.comeasure.shared.period.Period;

/**
 * Forms of links, where count 0 is of those opened and count 1 of those that came back; none where
 * nobody knows.
 *
 * @param now those of the period
 * @param months those of each month of the trend
 * @param today after which nothing can have been opened
 */
public record Forms(Sums now, Sums months, LocalDate today) {

  private static final Sums NONE = new Sums(List.of());
  public static final Forms UNTOLD = new Forms(NONE, NONE, LocalDate.EPOCH);

  private static final int OPENED = 0;
  private static final int COMPLETED = 1;

  public Forms where(Predicate<Sum> condition) {
    return new Forms(now.where(condition), months.where(condition), today);
  }

  /** Narrows the period alone, where the months are narrowed already. */
  public Forms whereNow(Predicate<Sum> condition) {
    return new Forms(now.where(condition), months, today);
  }

  /** Where those of the months are not kept apart likewise. */
  public Forms withoutMonths() {
    return new Forms(now, NONE, today);
  }

  /** All that is of the same month together. */
  Forms byMonth() {
    var sums = new ArrayList<Sum>();
    months
        .byStart()
        .forEach((from, of) -> sums.add(new Sum(from, null, 0, null, null, null, null, null, of)));
    return new Forms(now, new Sums(sums), today);
  }

  /** With one of the months as the period. */
  Forms in(YearMonth month) {
    var first = month.atDay(1);
    return new Forms(months.where(sum -> sum.from().equals(first)), months, today);
  }

  <I> Map<I, Forms> by(Function<Sum, I> of) {
    var ofNow = grouped(now, of);
    var ofMonths = grouped(months, of);
    var keys = new HashSet<>(ofNow.keySet());
    keys.addAll(ofMonths.keySet());
    var groups = new HashMap<I, Forms>();
    for (var key : keys) {
      groups.put(
          key, new Forms(ofNow.getOrDefault(key, NONE), ofMonths.getOrDefault(key, NONE), today));
    }
    return groups;
  }

  Completion completion() {
    var forms = now.total();
    return new Completion(forms.count(OPENED), forms.count(COMPLETED));
  }

  /** How often they are opened, against the months of the trend that ended before the period. */
  Asking asking(Period period) {
    if (months.rows().isEmpty() || today.isBefore(period.from())) {
      return Asking.UNKNOWN;
    }
    var over = period.contains(today) ? Period.range(period.from(), today.plusDays(1)) : period;
    return new Asking(new DailyRate(now.total().count(OPENED), over.days()), before(period.from()));
  }

  private List<DailyRate> before(LocalDate from) {
    var opened = months.byStart();
    var month = opened.keySet().stream().min(LocalDate::compareTo).orElse(from);
    var before = new ArrayList<DailyRate>();
    for (; !month.plusMonths(1).isAfter(from); month = month.plusMonths(1)) {
      var forms = opened.getOrDefault(month, Histogram.EMPTY);
      before.add(new DailyRate(forms.count(OPENED), month.lengthOfMonth()));
    }
    return before;
  }

  static <I> Map<I, Sums> grouped(Sums sums, Function<Sum, I> of) {
    return sums.rows().stream()
        .collect(
            Collectors.groupingBy(
                of, Collectors.collectingAndThen(Collectors.toList(), Sums::new)));
  }
}
