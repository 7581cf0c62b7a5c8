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

  public static final Forms UNTOLD = new Forms(Sums.NONE, Sums.NONE, LocalDate.EPOCH);

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
    return new Forms(now, Sums.NONE, today);
  }

  /** All that is of the same month together. */
  Forms byMonth() {
    return new Forms(now, months.by(sum -> true).getOrDefault(true, Sums.NONE), today);
  }

  /** With one of the months as the period. */
  Forms in(YearMonth month) {
    var first = month.atDay(1);
    return new Forms(months.where(sum -> sum.from().equals(first)), months, today);
  }

  <I> Map<I, Forms> by(Function<Sum, I> of) {
    var ofNow = now.by(of);
    var ofMonths = months.by(of);
    var keys = new HashSet<>(ofNow.keySet());
    keys.addAll(ofMonths.keySet());
    var groups = new HashMap<I, Forms>();
    for (var key : keys) {
      groups.put(
          key,
          new Forms(
              ofNow.getOrDefault(key, Sums.NONE), ofMonths.getOrDefault(key, Sums.NONE), today));
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
    var month = opened.isEmpty() ? from : opened.firstKey();
    var before = new ArrayList<DailyRate>();
    for (; !month.plusMonths(1).isAfter(from); month = month.plusMonths(1)) {
      var forms = opened.getOrDefault(month, Histogram.EMPTY);
      before.add(new DailyRate(forms.count(OPENED), month.lengthOfMonth()));
    }
    return before;
  }
}
