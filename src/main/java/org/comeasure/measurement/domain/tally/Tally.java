package org.comeasure.measurement.domain.tally;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.collection.CountedResponse;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.programme.MeasureEntry;

/**
 * What is counted in a cell: a histogram for each measure, or what is to be added to such
 * histograms and, where negative, taken from them. It is kept as a row of {@linkplain Entries
 * entries} that all add up, so that adding to a tally, here and in the database, is to append to
 * it.
 */
public final class Tally {

  public static final Tally NOTHING = new Tally(new byte[0], true);

  private static final long[] NONE = {};

  // Beyond that the copying would cost more than the adding up.
  private static final int LONG = 512;

  private final byte[] entries;
  private final boolean compact;

  private Tally(byte[] entries, boolean compact) {
    this.entries = entries;
    this.compact = compact;
  }

  /**
   * One response: each of its answers, the response itself as {@link QualityCount} says, its
   * channel by number and who handed it in as {@link DeliveryCount} says. What is flagged is
   * counted once more beyond {@link MeasureEntry#FLAGGED}, so that every number is known without
   * it.
   */
  public static Tally of(CountedResponse response) {
    boolean flagged = !response.quality().flags().isEmpty();
    var answers = new TreeMap<>(response.scores());
    answers.put(MeasureEntry.CHANNELS, response.channel().number());
    var entries = new Entries();
    add(MeasureEntry.QUALITY, QualityCount.counts(response.quality()), flagged, entries);
    answers
        .headMap(MeasureEntry.DELIVERY)
        .forEach((each, one) -> entries.addOne(each, one, flagged));
    add(MeasureEntry.DELIVERY, DeliveryCount.counts(response), flagged, entries);
    answers
        .tailMap(MeasureEntry.DELIVERY)
        .forEach((each, one) -> entries.addOne(each, one, flagged));
    return new Tally(entries.bytes(), true);
  }

  private static void add(int measure, long[] counts, boolean flagged, Entries entries) {
    entries.add(measure, counts, flagged ? counts : NONE);
  }

  /** Of eleven counts for each measure. */
  public static Tally of(Map<Integer, long[]> counts) {
    var entries = new Entries();
    var sorted = new TreeMap<>(counts);
    sorted
        .headMap(MeasureEntry.FLAGGED)
        .forEach(
            (each, all) ->
                entries.add(each, all, sorted.getOrDefault(MeasureEntry.FLAGGED + each, NONE)));
    sorted
        .tailMap(MeasureEntry.FLAGGED)
        .forEach(
            (each, flagged) -> {
              if (!sorted.containsKey(each - MeasureEntry.FLAGGED)) {
                entries.add(each, flagged, NONE);
              }
            });
    return new Tally(entries.bytes(), true);
  }

  /** As {@link #bytes()} wrote it, possibly with more appended. */
  public static Tally read(byte[] bytes) {
    return new Tally(bytes.clone(), false);
  }

  public byte[] bytes() {
    return entries.clone();
  }

  public Tally plus(Tally other) {
    byte[] both = Arrays.copyOf(entries, entries.length + other.entries.length);
    System.arraycopy(other.entries, 0, both, entries.length, other.entries.length);
    var sum = new Tally(both, entries.length == 0 && other.compact);
    return both.length > LONG ? sum.compact() : sum;
  }

  public Tally negated() {
    var counts = counts();
    counts.values().forEach(each -> Arrays.setAll(each, answer -> -each[answer]));
    return of(counts);
  }

  /** The same with one entry a measure at most. */
  public Tally compact() {
    return compact ? this : of(counts());
  }

  public boolean isNothing() {
    return compact().entries.length == 0;
  }

  /** Eleven counts for each measure that has been counted. */
  public SortedMap<Integer, long[]> counts() {
    var all = new AllMeasures();
    Entries.each(entries, all);
    return all.counts;
  }

  /** Adds up everything; what is counted of one measure mostly comes in a row. */
  private static final class AllMeasures implements Entries.Taker {
    private final SortedMap<Integer, long[]> counts = new TreeMap<>();
    private int measure = -1;
    private long[] ofMeasure = NONE;

    @Override
    public void take(int of, int answer, long count) {
      if (of != measure) {
        measure = of;
        ofMeasure = counts.computeIfAbsent(of, none -> new long[Histogram.HIGHEST + 1]);
      }
      ofMeasure[answer] += count;
    }
  }

  /**
   * The answers under a measure. A count below zero is what somebody has spoilt by hand; it is none
   * here, so that nobody's page fails of it until it is repaired.
   */
  public Histogram answers(int measure) {
    var one = new OneMeasure(measure);
    Entries.each(entries, one);
    return histogram(one.all).withFlagged(histogram(one.flagged));
  }

  private static Histogram histogram(long[] counts) {
    return Histogram.of(Arrays.stream(counts).map(count -> Math.max(0, count)).toArray());
  }

  /** Adds up what is counted of one measure, and passes over the rest. */
  private static final class OneMeasure implements Entries.Taker {
    private final int measure;
    private final long[] all = new long[Histogram.HIGHEST + 1];
    private final long[] flagged = new long[Histogram.HIGHEST + 1];

    OneMeasure(int measure) {
      this.measure = measure;
    }

    @Override
    public boolean wants(int other) {
      return other == measure || other == MeasureEntry.FLAGGED + measure;
    }

    @Override
    public void take(int of, int answer, long count) {
      (of == measure ? all : flagged)[answer] += count;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally that && Arrays.equals(compact().entries, that.compact().entries);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(compact().entries);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    counts().forEach((measure, c) -> text.append(measure).append(Arrays.toString(c)));
    return text.toString();
  }
}
