package org.comeasure.measurement.peer.domain;

import java.time.LocalDate;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.Period;

/**
 * The guards of the peer benchmark. They look at who takes part and with how many answers, never at
 * values, so that a number which is withheld says nothing about anybody's value.
 *
 * @param minimum fewest partners behind a number, the reader's own included: five others. A
 *     coalition of three leaves three that it cannot tell apart
 * @param dominance largest share of a group's answers that one partner may have
 * @param bandSize fewest partners of which one band of a sorted group is the mean; no order
 *     statistic is ever told, for that would be somebody's value
 * @param protection width, as a share of the measure's range, below which nobody's value may be
 *     pinned down; values closer to an end of the range than that count as that far from it
 * @param step to which numbers are rounded, as a share of the range
 * @param complementary whether groups are looked at together: every overlap of published groups,
 *     and whatever one leaves over of another, must hold the minimum too
 * @param fixedGrid whether only closed calendar months, quarters and years are told
 * @param enough answers from which on a partner takes part
 */
public record PeerPolicy(
    int minimum,
    double dominance,
    int bandSize,
    double protection,
    double step,
    boolean complementary,
    boolean fixedGrid,
    long enough) {

  public static final PeerPolicy DEFAULT = new PeerPolicy(6, 0.25, 6, 0.05, 0.01, true, true, 30);

  /**
   * Bands are quarters at most: finer ones would say more of each partner and little of a place.
   */
  static final int MOST_BANDS = 4;

  public PeerPolicy {
    if (minimum < 1 || bandSize < 1 || enough < 1 || !(dominance > 0) || !(step > 0)) {
      throw new IllegalArgumentException("Thresholds must be positive");
    }
    if (!(protection >= 0 && protection < 0.5)) {
      throw new IllegalArgumentException("Protection is a share of the range, below a half");
    }
  }

  /** Whether such a period may be told. */
  public boolean admits(Period period, LocalDate today) {
    boolean onGrid =
        period.grain() == Grain.MONTH
            || period.grain() == Grain.QUARTER
            || period.grain() == Grain.YEAR;
    return !period.to().isAfter(today) && (onGrid || !fixedGrid);
  }

  /** Width to which nobody's value may be pinned down, in the measure's unit. NPS: 10, CSAT: 5. */
  public double protection(MeasureKind kind) {
    return protection * kind.range().width();
  }

  /** Multiple of which every published number is, in the measure's unit. NPS: 2, CSAT: 1. */
  public double step(MeasureKind kind) {
    return step * kind.range().width();
  }

  /**
   * What a value counts as: itself, but never closer to an end of the range than the protection.
   * Else a mean at the end of the range would tell everybody's value at once.
   */
  Interval counted(MeasureKind kind) {
    var range = kind.range();
    double edge = protection(kind);
    return new Interval(range.low() + edge, range.high() - edge);
  }

  int bands(int members) {
    return Math.max(1, Math.min(MOST_BANDS, members / bandSize));
  }
}
