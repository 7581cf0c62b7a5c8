package org.comeasure.measurement.peer.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.Yardstick;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is told about itself and its peers.
 *
 * @param graded the partner's own figure, with what only concerns its own answers
 * @param yardstick what it is held against
 * @param peers null where the comparison is hidden, or not there yet
 * @param awaited the day on which the comparison will be there; null where it is, or is hidden
 * @param changed whether many of the answers behind the peers were withdrawn or corrected since
 * @param position in the group
 * @param trend oldest first
 */
public record PeerStanding(
    PeerCell cell,
    PeerGroup.Kind group,
    Comparison.Graded graded,
    Yardstick yardstick,
    @Nullable PeerFigures peers,
    @Nullable LocalDate awaited,
    boolean changed,
    PeerPosition position,
    List<Month> trend) {

  /** Share of the frozen answers beyond which the mean is marked. */
  public static final double CHANGED_BEYOND = 0.05;

  public PeerStanding {
    trend = List.copyOf(trend);
  }

  /**
   * One month.
   *
   * @param graded the own figure
   * @param peers mean of the group, null where it is hidden
   */
  public record Month(MonthFigure graded, @Nullable Double peers) {

    public YearMonth month() {
      return graded.month();
    }

    public Figure own() {
      return graded.figure();
    }
  }

  public Figure own() {
    return graded.figure();
  }

  public TargetAssessment judgement() {
    return yardstick.judge(subject(), graded.figure(), graded.answers());
  }

  public Subject subject() {
    return new Subject(cell.measure().number(), cell.kind());
  }

  /** How the own figure compares with the mean of the group. */
  public enum Side {
    BELOW,
    NEAR,
    ABOVE,
    UNKNOWN
  }

  /** Above or below only if the own 95% interval leaves the mean of the group out. */
  public Side side() {
    if (peers == null || !(own() instanceof Figure.Shown shown)) {
      return Side.UNKNOWN;
    }
    if (shown.interval().contains(peers.mean())) {
      return Side.NEAR;
    }
    return shown.value() > peers.mean() ? Side.ABOVE : Side.BELOW;
  }
}
