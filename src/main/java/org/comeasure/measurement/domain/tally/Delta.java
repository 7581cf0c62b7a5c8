package org.comeasure.measurement.domain.tally;

import java.util.Arrays;
import org.comeasure.measurement.domain.Histogram;

/** What is added to a histogram or, where negative, taken from it. */
public final class Delta {

  private final long[] counts;

  private Delta(long[] counts) {
    this.counts = counts;
  }

  public static Delta of(Histogram answers) {
    return new Delta(answers.counts());
  }

  /** Of the answers 0 to 10. */
  public static Delta ofCounts(long... counts) {
    if (counts.length != Histogram.HIGHEST + 1) {
      throw new IllegalArgumentException("eleven counts");
    }
    return new Delta(counts.clone());
  }

  public Delta plus(Delta other) {
    long[] sums = counts.clone();
    Arrays.setAll(sums, answer -> Math.addExact(sums[answer], other.counts[answer]));
    return new Delta(sums);
  }

  public Delta negated() {
    long[] negated = counts.clone();
    Arrays.setAll(negated, answer -> -negated[answer]);
    return new Delta(negated);
  }

  public boolean isZero() {
    return Arrays.stream(counts).allMatch(count -> count == 0);
  }

  /** Of the answer 0 to 10. */
  public long count(int answer) {
    return counts[answer];
  }

  /** How many answers it moves, in whichever direction. */
  public long size() {
    return Arrays.stream(counts).map(Math::abs).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Delta that && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return Arrays.toString(counts);
  }
}
