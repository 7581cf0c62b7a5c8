package org.comeasure.measurement.domain.tally;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

  public Map<Integer, Sums> byMeasure() {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Sum::measure, Collectors.collectingAndThen(Collectors.toList(), Sums::new)));
  }

  public Histogram in(Period period) {
    var sum = Histogram.EMPTY;
    for (var row : rows) {
      if (row.from().equals(period.from())) {
        sum = sum.plus(row.answers());
      }
    }
    return sum;
  }

  /** All of them together. */
  public Histogram total() {
    return rows.stream().map(Sum::answers).reduce(Histogram.EMPTY, Histogram::plus);
  }

  /** All that begins with the same day, by that day. */
  public Map<LocalDate, Histogram> byStart() {
    return rows.stream()
        .collect(Collectors.toMap(Sum::from, Sum::answers, Histogram::plus, HashMap::new));
  }
}
