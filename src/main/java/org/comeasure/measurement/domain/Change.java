package org.comeasure.measurement.domain;

/**
 * How far a figure is from another, and whether that is more than chance. Without comparison there
 * is no difference to read: asking for it is an error, so that a page cannot show a zero that
 * nobody measured.
 */
public record Change(Verdict verdict, double difference, double p) {
  public static final Change NOT_COMPARABLE = new Change(Verdict.NOT_COMPARABLE, 0, 1);

  public Change {
    if (!Double.isFinite(difference) || !(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("Not a change: " + difference + ", p " + p);
    }
  }

  public boolean isComparable() {
    return verdict != Verdict.NOT_COMPARABLE;
  }

  /** In the unit of the measure, positive for a rise, not rounded. */
  @Override
  public double difference() {
    requireComparable();
    return difference;
  }

  /** Two-sided probability of such a difference by chance alone. */
  @Override
  public double p() {
    requireComparable();
    return p;
  }

  private void requireComparable() {
    if (!isComparable()) {
      throw new IllegalStateException("Nothing to compare with");
    }
  }
}
