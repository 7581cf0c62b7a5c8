package org.comeasure.measurement.target.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a page are held against. A part that nobody sets a target for, such as a
 * branch, a country or a channel, is held against the target of the whole that it belongs to.
 *
 * @param position of the figures of the page as a whole
 * @param touchpoint the one that the page is narrowed to; null for all
 * @param period of the figures
 * @param inProgress whether that is not over
 */
public record Yardstick(
    TargetsInForce targets,
    Map<Subject, List<BenchmarkFigure>> external,
    Position position,
    @Nullable TouchpointId touchpoint,
    Period period,
    boolean inProgress) {

  public static final Yardstick NONE =
      new Yardstick(
          TargetsInForce.NONE,
          Map.of(),
          Position.NETWORK,
          null,
          Period.of(YearMonth.from(Period.EARLIEST)),
          false);

  public Yardstick {
    external = Map.copyOf(external);
  }

  public Optional<Goal> goal(Subject subject) {
    return targets.of(subject, position, touchpoint);
  }

  /**
   * @param answers those that the figure was computed from
   */
  public TargetAssessment judge(Subject subject, Figure figure, Histogram answers) {
    return goal(subject)
        .map(goal -> TargetAssessment.of(goal, figure, answers, period, inProgress))
        .orElse(TargetAssessment.NONE);
  }

  /** The same for one of those that are side by side. */
  public Yardstick at(Position other) {
    return new Yardstick(targets, external, other, touchpoint, period, inProgress);
  }

  public Yardstick at(@Nullable TouchpointId one) {
    return new Yardstick(targets, external, position, one, period, inProgress);
  }

  /** In the order in which they were entered. */
  public List<BenchmarkFigure> benchmarks(Subject subject) {
    return external.getOrDefault(subject, List.of());
  }
}
