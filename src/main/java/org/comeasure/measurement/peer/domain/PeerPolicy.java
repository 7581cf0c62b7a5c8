package org.comeasure.measurement.peer.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;

/**
 * The guards of the peer benchmark. They look at who takes part and with how many answers, never at
 * values, so that a number which is withheld says nothing about anybody's value.
 *
 * @param minimum fewest partners behind a number, the reader's own included: five others. A
 *     coalition of three leaves three that it cannot tell apart
 * @param dominance share of a group's answers from which on what the group reached is told more
 *     coarsely, see {@link #step(MeasureKind, List)}; each partner counts once, whatever it has
 * @param bandSize fewest partners of which one band of a sorted group is the mean; no order
 *     statistic is ever told, for that would be somebody's value
 * @param protection width, as a share of the measure's range, below which nobody's value may be
 *     pinned down; values closer to an end of the range than that count as that far from it
 * @param step to which numbers are rounded, as a share of the range
 * @param complementary whether groups are looked at together: every overlap of published groups,
 *     and whatever one leaves over of another, must hold the minimum too
 * @param fixedGrid whether only closed calendar months, quarters and years are told
 * @param enough answers from which on a partner takes part
 * @param drowned members from whose number on the rounding of two means hides what a few more or
 *     less make between them: their sum is then uncertain by half the number times two steps
 */
public record PeerPolicy(
    int minimum,
    double dominance,
    int bandSize,
    double protection,
    double step,
    boolean complementary,
    boolean fixedGrid,
    long enough,
    int drowned) {

  public static final PeerPolicy DEFAULT =
      new PeerPolicy(6, 0.25, 6, 0.05, 0.01, true, true, 30, 36);

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
   * Multiple of which the numbers of a group are. Where one partner has the share s of the answers
   * of n, more than {@link #dominance}, somebody who has heard the value of all answers together
   * could work out that partner's: value = (pooled - c n mean) / (s - c), c = (1 - s) / (n - 1)
   * being what each other has. The mean is then rounded so that this leaves the protection open.
   *
   * <p><b>Example:</b> NPS, 90 answers beside five times 30: s = .375, c = .125, (s - c) / (c n) =
   * 1/3 of 10 points, rounded up to multiples of 2: 4.
   */
  double step(MeasureKind kind, List<PeerMember> members) {
    double usual = step(kind);
    double all = members.stream().mapToLong(PeerMember::answers).sum();
    int n = members.size();
    double needed = usual;
    for (var member : members) {
      double share = member.answers() / all;
      if (share > dominance && n > 1) {
        double other = (1 - share) / (n - 1);
        needed = Math.max(needed, protection(kind) * (share - other) / (other * n));
      }
    }
    return Math.ceil(needed / usual - 1e-9) * usual;
  }

  /**
   * Whether two sets of partners may both be told of in periods of which one lies within the other:
   * what one has more than the other is nobody or the minimum. Else the sum of one less the sum of
   * the other is about the value of a few.
   */
  boolean mayBeToldTogether(Set<PartnerId> one, Set<PartnerId> other) {
    return Math.min(one.size(), other.size()) >= drowned
        || (holdsMinimum(one, other) && holdsMinimum(other, one));
  }

  private boolean holdsMinimum(Set<PartnerId> of, Set<PartnerId> without) {
    long rest = of.stream().filter(partner -> !without.contains(partner)).count();
    return rest == 0 || rest >= minimum;
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
