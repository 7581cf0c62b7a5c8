package org.comeasure.measurement.boundary.api;

import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Unit;
import org.jspecify.annotations.Nullable;

/** A figure as its members are told: a value with its interval, or the reason why there is none. */
record ShownValue(
    @Nullable Double value,
    @Nullable String reason,
    long n,
    @Nullable IntervalBody interval,
    boolean lowBase) {

  static final String TOO_FEW = "too-few-answers";
  static final String NOT_ASKED = "not-asked";

  static ShownValue of(Figure figure, Unit unit) {
    return figure instanceof Figure.Shown shown
        ? new ShownValue(
            unit.round(shown.value()),
            null,
            shown.n(),
            new IntervalBody(unit.round(shown.low()), unit.round(shown.high())),
            shown.lowBase())
        : new ShownValue(
            null, figure instanceof Figure.NotAsked ? NOT_ASKED : TOO_FEW, figure.n(), null, false);
  }
}
