package org.comeasure.measurement.target.domain;

import java.util.Optional;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * A figure held against its target.
 *
 * @param goal null where none is set
 * @param takes what it takes to get there; null where the figure is hidden, the target is reached
 *     or there is none
 */
public record Judgement(@Nullable Goal goal, Attainment attainment, @Nullable WhatItTakes takes) {

  public static final Judgement NONE = new Judgement(null, Attainment.NO_TARGET, null);

  /**
   * @param answers those that the figure was computed from
   */
  public static Judgement of(
      MeasureKind kind, Figure figure, Histogram answers, Optional<Goal> goal) {
    if (goal.isEmpty()) {
      return NONE;
    }
    var aim = goal.get().value();
    var attainment = Attainment.of(figure, aim);
    var takes = figure.isShown() ? WhatItTakes.of(kind, answers, aim) : null;
    return new Judgement(goal.get(), attainment, takes == null || takes.isNothing() ? null : takes);
  }
}
