package org.comeasure.measurement.domain;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often each answer from 0 to 10 was given. Histograms add up over days, branches, touchpoints
 * and partners without losing anything that a measure needs; none ever holds a negative count.
 * Which of the answers are from flagged responses adds up with them.
 */
public final class Histogram {
  public static final int HIGHEST = 10;
  public static final Histogram EMPTY = new Histogram(new long[HIGHEST + 1]);

  private final long[] counts;

  private final @Nullable Histogram flagged;

  private Histogram(long[] counts) {
    this(counts, null);
  }

  private Histogram(long[] counts, @Nullable Histogram flagged) {
    this.counts = counts;
    this.flagged = flagged == null || flagged.isEmpty() ? null : flagged;
  }

  /** The same answers, some of which are from flagged responses. */
  public Histogram withFlagged(Histogram some) {
    return new Histogram(counts, some.alone());
  }

  /** The answers from flagged responses. */
  public Histogram flagged() {
    return flagged == null ? EMPTY : flagged;
  }

  /** What is left without them. */
  public Histogram unflagged() {
    return flagged == null ? this : new Histogram(rest(counts, flagged.counts));
  }

  private Histogram alone() {
    return flagged == null ? this : new Histogram(counts);
  }

  private static long[] rest(long[] all, long[] without) {
    long[] rest = new long[HIGHEST + 1];
    Arrays.setAll(rest, answer -> Math.max(0, all[answer] - without[answer]));
    return rest;
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
    return new Histogram(sums, both(flagged, other.flagged));
  }

  private static @Nullable Histogram both(@Nullable Histogram one, @Nullable Histogram other) {
    return one == null ? other : other == null ? one : one.plus(other);
  }

  /** Adds up many: to put two together again and again would copy all counts each time. */
  public static final class Total {
    private final long[] sums = new long[HIGHEST + 1];
    private @Nullable Total flagged;

    public void add(Histogram other) {
      for (int answer = 0; answer <= HIGHEST; answer++) {
        sums[answer] = Math.addExact(sums[answer], other.counts[answer]);
      }
      if (other.flagged != null) {
        flagged = flagged == null ? new Total() : flagged;
        flagged.add(other.flagged);
      }
    }

    /** Of what was added so far. */
    public Histogram histogram() {
      return new Histogram(sums.clone(), flagged == null ? null : flagged.histogram());
    }
  }

  /** What is left without the other's answers, which must all be among these. */
  public Histogram minus(Histogram other) {
    long[] rest = new long[HIGHEST + 1];
    Arrays.setAll(rest, answer -> counts[answer] - other.counts[answer]);
    var left = of(rest);
    return flagged == null
        ? left
        : left.withFlagged(new Histogram(rest(flagged.counts, other.flagged().counts)));
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
    return other instanceof Histogram that
        && Arrays.equals(counts, that.counts)
        && Objects.equals(flagged, that.flagged);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return Arrays.toString(counts) + (flagged == null ? "" : " flagged " + flagged);
  }

  private long atLeastOne() {
    long n = n();
    if (n == 0) {
      throw new IllegalStateException("No answers");
    }
    return n;
  }
}
