package org.comeasure.measurement.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure is from another, and whether that is more than chance. Without comparison there
 * is no difference to read: asking for it is an error, so that a page cannot show a zero that
 * nobody measured.
 *
 * @param later the figure itself, not rounded
 * @param earlier what it is held against, not rounded
 * @param p the larger one of all responses and of those without a flag
 * @param pWithFlagged of all responses
 * @param hangsOnFlagged whether it would be more than chance with flagged responses only
 * @param reason why there is no verdict; null with one
 */
public record Change(
    Verdict verdict,
    double later,
    double earlier,
    double p,
    double pWithFlagged,
    boolean hangsOnFlagged,
    @Nullable NoVerdict reason) {
  /** With too few responses on a side. */
  public static final Change NOT_COMPARABLE = notComparable(NoVerdict.TOO_FEW_ANSWERS);

  /** So close to a half, what counts are the decimals that the number is written with. */
  private static final double NEAR_HALF = 1e-6;

  public Change {
    if (!Double.isFinite(later)
        || !Double.isFinite(earlier)
        || !(pWithFlagged >= 0 && p >= pWithFlagged && p <= 1)) {
      throw new IllegalArgumentException(
          "Not a change: from " + earlier + " to " + later + ", p " + p + ", " + pWithFlagged);
    }
    if (verdict.isDecided() == (reason != null)) {
      throw new IllegalArgumentException(verdict + " because of " + reason);
    }
  }

  /** One with a verdict, without flagged responses. */
  public Change(Verdict verdict, double later, double earlier, double p) {
    this(verdict, later, earlier, p, p, false, null);
  }

  public static Change notComparable(NoVerdict reason) {
    return new Change(Verdict.NOT_COMPARABLE, 0, 0, 1, 1, false, reason);
  }

  /** The same difference in a period that is not over; without any, the reason stays what it is. */
  public Change inProgress() {
    return isComparable()
        ? new Change(
            Verdict.IN_PROGRESS, later, earlier, p, pWithFlagged, false, NoVerdict.IN_PROGRESS)
        : this;
  }

  /**
   * The same difference as it was decided beside others.
   *
   * @param standsOut whether it is significant among them, with the flagged responses and without
   * @param withFlagged whether it is among them where the flagged responses of all count
   */
  Change decided(boolean standsOut, boolean withFlagged) {
    return new Change(
        standsOut ? verdict : Verdict.WITHIN_CHANCE,
        later,
        earlier,
        p,
        pWithFlagged,
        withFlagged && !standsOut,
        null);
  }

  public boolean isComparable() {
    return verdict != Verdict.NOT_COMPARABLE;
  }

  /** In the unit of the measure, positive for a rise, not rounded. */
  public double difference() {
    requireComparable();
    return later - earlier;
  }

  /**
   * The difference of the two figures as readers see them: each rounded first. Rounded by itself it
   * could contradict them, 32 and 31 being 2 apart when they are 32.4 and 30.6.
   */
  public double difference(int decimals) {
    requireComparable();
    return (rounded(later, decimals) - rounded(earlier, decimals)) / Math.pow(10, decimals);
  }

  /** Two-sided probability of such a difference by chance alone. */
  @Override
  public double p() {
    requireComparable();
    return p;
  }

  /** In units of the last decimal. */
  private static long rounded(double value, int decimals) {
    double units = Math.abs(value) * Math.pow(10, decimals);
    double whole = Math.floor(units);
    if (Math.abs(units - whole - 0.5) <= NEAR_HALF) {
      return BigDecimal.valueOf(value)
          .setScale(decimals, RoundingMode.HALF_UP)
          .unscaledValue()
          .longValueExact();
    }
    return Math.round(Math.signum(value) * (units - whole > 0.5 ? whole + 1 : whole));
  }

  private void requireComparable() {
    if (!isComparable()) {
      throw new IllegalStateException("Nothing to compare with");
    }
  }
}
