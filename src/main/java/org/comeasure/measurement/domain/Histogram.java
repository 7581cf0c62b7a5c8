package org.comeasure.measurement.domain;

import java.util.Arrays;

/**
 * How often each answer from 0 to 10 was given. Histograms add up over days, branches, touchpoints
 * and partners without losing anything that a measure needs; none ever holds a negative count.
 */
public final class Histogram {
  public static final int HIGHEST = 10;
  public static final Histogram EMPTY = new Histogram(new long[HIGHEST + 1]);

  private final long[] counts;

  private Histogram(long[] counts) {
    this.counts = counts;
  }

  /** Counts of the answers 0, 1, 2 and so on; those left out are zero. */
  public static Histogram of(long... counts) {
    if (counts.length > HIGHEST + 1) {
      throw new IllegalArgumentException("A histogram counts the answers 0 to " + HIGHEST);
    }
    for (int answer = 0; answer < counts.length; answer++) {
      if (counts[answer] < 0) {
        throw new IllegalArgumentException(
            "Negative count of answer " + answer + ": " + counts[answer]);
      }
    }
    return new Histogram(Arrays.copyOf(counts, HIGHEST + 1));
  }

  /** The histogram of single answers, each 0 to 10. */
  public static Histogram ofAnswers(int... answers) {
    long[] counts = new long[HIGHEST + 1];
    for (int answer : answers) {
      if (answer < 0 || answer > HIGHEST) {
        throw new IllegalArgumentException("Not an answer from 0 to " + HIGHEST + ": " + answer);
      }
      counts[answer]++;
    }
    return new Histogram(counts);
  }

  public Histogram plus(Histogram other) {
    if (this == EMPTY) {
      return other;
    }
    long[] sums = new long[HIGHEST + 1];
    for (int answer = 0; answer <= HIGHEST; answer++) {
      sums[answer] = Math.addExact(counts[answer], other.counts[answer]);
    }
    return new Histogram(sums);
  }

  /** Adds up many: to put two together again and again would copy all counts each time. */
  public static final class Total {
    private final long[] sums = new long[HIGHEST + 1];

    public void add(Histogram other) {
      for (int answer = 0; answer <= HIGHEST; answer++) {
        sums[answer] = Math.addExact(sums[answer], other.counts[answer]);
      }
    }

    /** Of what was added so far. */
    public Histogram histogram() {
      return new Histogram(sums.clone());
    }
  }

  /** What is left without the other's answers, which must all be among these. */
  public Histogram minus(Histogram other) {
    long[] rest = new long[HIGHEST + 1];
    Arrays.setAll(rest, answer -> counts[answer] - other.counts[answer]);
    return of(rest);
  }

  public long count(int answer) {
    return counts[answer];
  }

  /** Answers from the lowest to the highest given, both included. */
  public long count(int lowest, int highest) {
    long sum = 0;
    for (int answer = lowest; answer <= highest; answer++) {
      sum += counts[answer];
    }
    return sum;
  }

  public long n() {
    return count(0, HIGHEST);
  }

  public boolean isEmpty() {
    return n() == 0;
  }

  public long sum() {
    long sum = 0;
    for (int answer = 1; answer <= HIGHEST; answer++) {
      sum += answer * counts[answer];
    }
    return sum;
  }

  /** Mean answer; there must be one. */
  public double mean() {
    return (double) sum() / atLeastOne();
  }

  /**
   * Share, 0 to 1, of answers from the lowest to the highest given, both included; there must be an
   * answer.
   */
  public double share(int lowest, int highest) {
    return (double) count(lowest, highest) / atLeastOne();
  }

  /** Variance of the sample, with n - 1 in the denominator; 0 for fewer than two answers. */
  public double variance() {
    long n = n();
    if (n < 2) {
      return 0;
    }
    double mean = mean();
    double squares = 0;
    for (int answer = 0; answer <= HIGHEST; answer++) {
      squares += counts[answer] * (answer - mean) * (answer - mean);
    }
    return squares / (n - 1);
  }

  /** The eleven counts, a copy. */
  public long[] counts() {
    return counts.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Histogram that && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return Arrays.toString(counts);
  }

  private long atLeastOne() {
    long n = n();
    if (n == 0) {
      throw new IllegalStateException("No answers");
    }
    return n;
  }
}
