package org.comeasure.measurement.domain.chart;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.formula.Interval;
import org.jspecify.annotations.Nullable;

/** What charts read from figures. */
final class Marks {
  private Marks() {}

  static Stream<Figure.Shown> shown(Collection<? extends Figure> figures) {
    return figures.stream().filter(Figure.Shown.class::isInstance).map(Figure.Shown.class::cast);
  }

  /** From the lowest to the highest value, intervals included; null if nothing is shown. */
  static @Nullable Interval extent(Collection<? extends Figure> figures) {
    return spanning(
        shown(figures)
            .flatMap(figure -> Stream.of(figure.low(), figure.value(), figure.high()))
            .toList());
  }

  /** From the lowest to the highest value alone; null if nothing is shown. */
  static @Nullable Interval values(Collection<? extends Figure> figures) {
    return spanning(shown(figures).map(Figure.Shown::value).toList());
  }

  static @Nullable Interval both(@Nullable Interval one, @Nullable Interval other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return new Interval(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()));
  }

  private static @Nullable Interval spanning(List<Double> values) {
    return values.isEmpty()
        ? null
        : new Interval(
            values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
            values.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
  }
}
