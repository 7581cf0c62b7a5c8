package org.comeasure.measurement.peer.domain;

import java.util.List;
import org.comeasure.tenancy.PartnerId;

/**
 * Where one partner stands in a group.
 *
 * <p><b>Percentile:</b> % of the other partners with a lower value plus half of those with the
 * same. <b>Range:</b> 0 to 100. <b>Rounding:</b> to 5; the last places at either end, three or
 * more, are one and told as "or higher" and "or lower": otherwise whoever is told to be first knows
 * that everybody else is below. <b>Minimum sample:</b> 20 others. <b>Quarter:</b> the percentile
 * below 25, 50, 75 or above; from 12 others. With fewer, no place is told.
 *
 * <p><b>Example:</b> 21 partners, 12 of them lower and 2 the same: 100 * (12 + 1) / 20 = 65.
 */
public sealed interface PeerPosition {

  int PERCENTILE_FROM = 20;
  int QUARTER_FROM = 12;

  /** Places at either end that are not told apart; one more than two accomplices can fill. */
  int OPEN = 3;

  int ROUNDED_TO = 5;
  double QUARTER = 25;

  /**
   * Among twenty others or more.
   *
   * @param bound whether it is that or further out
   */
  record Percentile(int value, Bound bound) implements PeerPosition {}

  /**
   * Among twelve to nineteen others.
   *
   * @param number 1 for the lowest quarter, 4 for the highest
   */
  record Quarter(int number) implements PeerPosition {}

  /** Too few others for a place, or too few own answers. */
  record Untold() implements PeerPosition {}

  /** How a percentile is to be read. */
  enum Bound {
    OR_LOWER,
    ABOUT,
    OR_HIGHER
  }

  /**
   * @param group the members of one group
   */
  static PeerPosition of(PartnerId partner, List<PeerMember> group) {
    var own = group.stream().filter(member -> member.partner().equals(partner)).findFirst();
    int others = group.size() - 1;
    if (own.isEmpty()) {
      return new Untold();
    }
    return told(percentile(own.get(), group), others);
  }

  /** How a percentile among so many others is told. */
  static PeerPosition told(double percentile, int others) {
    if (others < QUARTER_FROM) {
      return new Untold();
    }
    if (others < PERCENTILE_FROM) {
      return new Quarter((int) Math.min(4, 1 + Math.floor(percentile / QUARTER)));
    }
    double end = 100.0 * OPEN / others;
    int lowest = (int) Math.ceil(end / ROUNDED_TO) * ROUNDED_TO;
    int highest = 100 - lowest;
    if (percentile <= lowest) {
      return new Percentile(lowest, Bound.OR_LOWER);
    }
    return percentile >= highest
        ? new Percentile(highest, Bound.OR_HIGHER)
        : new Percentile((int) Math.round(percentile / ROUNDED_TO) * ROUNDED_TO, Bound.ABOUT);
  }

  private static double percentile(PeerMember own, List<PeerMember> group) {
    long below = group.stream().filter(other -> other.value() < own.value()).count();
    long same = group.stream().filter(other -> other.value() == own.value()).count() - 1;
    return 100 * (below + same / 2.0) / (group.size() - 1);
  }
}
