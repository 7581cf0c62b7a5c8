package org.comeasure.measurement.domain.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.shared.period.Period;

/** Sums to be added up further. */
public record Sums(List<Sum> rows) {

  public Sums {
    rows = List.copyOf(rows);
  }

  public Sums where(Predicate<Sum> condition) {
    return new Sums(rows.stream().filter(condition).toList());
  }

  public Sums of(int measure) {
    return where(sum -> sum.measure() == measure);
  }

  public Histogram in(Period period) {
    return from(period.from());
  }

  public Histogram in(YearMonth month) {
    return from(month.atDay(1));
  }

  private Histogram from(LocalDate first) {
    return rows.stream()
        .filter(sum -> sum.from().equals(first))
        .map(Sum::answers)
        .reduce(Histogram.EMPTY, Histogram::plus);
  }
}
