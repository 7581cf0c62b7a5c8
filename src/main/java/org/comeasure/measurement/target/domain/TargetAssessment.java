package org.comeasure.measurement.target.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A figure held against its target; pages, files, prints and documents all tell this one verdict.
 *
 * @param goal null where none is set
 * @param takes what it takes to get there; null where the figure is hidden, the target is reached
 *     or there is no verdict
 */
public record TargetAssessment(
    @Nullable Goal goal, Figure figure, TargetStatus status, @Nullable WhatItTakes takes) {

  public static final TargetAssessment NONE =
      new TargetAssessment(null, Figure.NONE, TargetStatus.NO_TARGET, null);

  /**
   * @param answers those that the figure was computed from
   * @param period that they are of
   */
  public static TargetAssessment of(
      Goal goal, MeasureKind kind, Figure figure, Histogram answers, Period period) {
    if (!goal.period().judges(period)) {
      return new TargetAssessment(goal, figure, TargetStatus.OTHER_PERIOD, null);
    }
    var status = TargetStatus.of(figure, goal.value());
    var takes = figure.isShown() ? WhatItTakes.of(kind, answers, goal.value()) : null;
    return new TargetAssessment(
        goal, figure, status, takes == null || takes.isNothing() ? null : takes);
  }

  /**
   * The value as it is written, minus the target, in the unit of the measure; empty without a
   * verdict. From the rounded value, or a reader could not add it up.
   *
   * @param decimals that the value is written with
   */
  public Optional<BigDecimal> gap(int decimals) {
    return goal != null && status.isJudged() && figure instanceof Figure.Shown shown
        ? Optional.of(
            BigDecimal.valueOf(shown.value())
                .setScale(decimals, RoundingMode.HALF_UP)
                .subtract(goal.value()))
        : Optional.empty();
  }
}
