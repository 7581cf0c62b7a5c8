package org.comeasure.measurement.peer.domain;

import java.time.YearMonth;
import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is told about itself and its peers.
 *
 * @param own the partner's own figure
 * @param peers null where the comparison is hidden
 * @param position in the group
 * @param trend oldest first
 */
public record PeerStanding(
    PeerCell cell,
    PeerGroup.Kind group,
    Figure own,
    @Nullable PeerFigures peers,
    PeerPosition position,
    List<Month> trend) {

  public PeerStanding {
    trend = List.copyOf(trend);
  }

  /**
   * One month.
   *
   * @param peers mean of the group, null where it is hidden
   */
  public record Month(YearMonth month, Figure own, @Nullable Double peers) {}

  /** How the own figure compares with the mean of the group. */
  public enum Side {
    BELOW,
    NEAR,
    ABOVE,
    UNKNOWN
  }

  /** Above or below only if the own 95% interval leaves the mean of the group out. */
  public Side side() {
    if (peers == null || !(own instanceof Figure.Shown shown)) {
      return Side.UNKNOWN;
    }
    if (shown.interval().contains(peers.mean())) {
      return Side.NEAR;
    }
    return shown.value() > peers.mean() ? Side.ABOVE : Side.BELOW;
  }
}
