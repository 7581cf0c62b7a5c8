package org.comeasure.measurement.target.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A figure held against its target; pages, files, prints and documents all tell this one verdict.
 *
 * <p>It is decided with the flagged responses and without them. Where both differ the status hangs
 * on the flagged ones: told is the one without them, or that the figure is only likely on its side,
 * whichever is less favourable.
 *
 * <p><b>Example:</b> target 15. NPS of 28 promoters and 9 detractors among 45 is 42, on target. Of
 * the 25 of them that are not flagged, 8 promoters and 9 detractors, it is -4, likely below target.
 * Told is the latter, with a gap of -19.
 *
 * @param goal null where none is set
 * @param figure that the status is of: where it hangs on the flagged responses, the one without
 *     them if theirs is the status that is told
 * @param takes what it takes to get there; null where the figure is hidden, the target is reached
 *     or there is no verdict
 * @param hangsOnFlagged whether the flagged responses decide the status
 * @param inProgress whether the days that it is judged over are not over
 */
public record TargetAssessment(
    @Nullable Goal goal,
    Figure figure,
    TargetStatus status,
    @Nullable WhatItTakes takes,
    boolean hangsOnFlagged,
    boolean inProgress) {

  public static final TargetAssessment NONE =
      new TargetAssessment(null, Figure.NONE, TargetStatus.NO_TARGET, null, false, false);

  /**
   * @param answers those that the figure was computed from
   * @param period that they are of
   * @param inProgress whether that is not over
   */
  public static TargetAssessment of(
      Goal goal, Figure figure, Histogram answers, Period period, boolean inProgress) {
    if (!goal.period().judges(period)) {
      return new TargetAssessment(goal, figure, TargetStatus.OTHER_PERIOD, null, false, false);
    }
    var status = TargetStatus.of(figure, goal.value());
    if (!figure.isShown() || answers.flagged().isEmpty()) {
      return new TargetAssessment(
          goal, figure, status, takes(goal, figure, answers), false, inProgress);
    }
    var others = answers.unflagged();
    var without = DisclosurePolicy.DEFAULT.figure(goal.subject().kind(), others);
    var statusWithout = TargetStatus.of(without, goal.value());
    boolean hangs = statusWithout != status;
    boolean worse = hangs && statusWithout.compareTo(status.likely()) > 0;
    return worse
        ? new TargetAssessment(
            goal, without, statusWithout, takes(goal, without, others), hangs, inProgress)
        : new TargetAssessment(
            goal,
            figure,
            hangs ? status.likely() : status,
            takes(goal, figure, answers),
            hangs,
            inProgress);
  }

  private static @Nullable WhatItTakes takes(Goal goal, Figure figure, Histogram answers) {
    if (!figure.isShown()) {
      return null;
    }
    var takes = WhatItTakes.of(goal.subject().kind(), answers, goal.value());
    return takes.isNothing() ? null : takes;
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
