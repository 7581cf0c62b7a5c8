package org.comeasure.measurement.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Entries;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** Adds up lines of tallies. */
final class Adding {

  private static final int UNKNOWN = -1;
  private static final int ANSWERS = Histogram.HIGHEST + 1;
  private static final int NUMBER = MeasureEntry.FLAGGED - 1;

  private final Choice choice;
  private final Places places;
  private final boolean byMeasure;

  /** Whether the measure of that number is asked for; a page goes through thousands of counts. */
  private final boolean[] asked;

  /** What the question keeps apart, and for each place of a line which of them it belongs to. */
  private final Places groups = new Places();

  private int[] groupOf = {};

  /** By first day, group, measure and answer; behind the answers those that are flagged. */
  private final Map<LocalDate, List<long[][]>> counts = new TreeMap<>();

  Adding(Choice choice, Places places) {
    this.choice = choice;
    this.places = places;
    this.byMeasure = keeps(Dimension.MEASURE);
    this.asked = new boolean[Collections.max(choice.measures()) + 1];
    choice.measures().forEach(measure -> asked[measure] = true);
  }

  /**
   * What adds lines to a period or month.
   *
   * @param start its first day
   * @param times 1, or -1 for what is to be taken away
   */
  Counting counting(LocalDate start, long times) {
    return new Counting(counts.computeIfAbsent(start, none -> new ArrayList<>()), times);
  }

  /** Goes once through the lines for all of them. */
  static void add(List<TallyLine> lines, List<Counting> all) {
    if (all.isEmpty()) {
      return;
    }
    var taker = all.size() == 1 ? all.get(0) : new Together(all);
    for (var line : lines) {
      all.forEach(counting -> counting.begin(line));
      Entries.each(line.entries(), taker);
    }
  }

  private int group(int place) {
    if (place >= groupOf.length) {
      int known = groupOf.length;
      groupOf = Arrays.copyOf(groupOf, Math.max(place + 1, 2 * known));
      Arrays.fill(groupOf, known, groupOf.length, UNKNOWN);
    }
    if (groupOf[place] == UNKNOWN) {
      groupOf[place] = groups.number(places.of(place).by(choice.by()));
    }
    return groupOf[place];
  }

  private long[][] sums(List<long[][]> ofStart, int group) {
    while (ofStart.size() <= group) {
      ofStart.add(new long[byMeasure ? asked.length : 1][]);
    }
    return ofStart.get(group);
  }

  /** Adds up one line after the other. */
  final class Counting implements Entries.Taker {
    private final List<long[][]> ofStart;
    private final long times;
    private long[][] sums = {};

    private Counting(List<long[][]> ofStart, long times) {
      this.ofStart = ofStart;
      this.times = times;
    }

    private void begin(TallyLine line) {
      sums = sums(ofStart, group(line.place()));
    }

    @Override
    public boolean wants(int measure) {
      int number = measure & NUMBER;
      return number < asked.length && asked[number];
    }

    @Override
    public void take(int measure, int answer, long count) {
      int place = byMeasure ? measure & NUMBER : 0;
      if (sums[place] == null) {
        sums[place] = new long[2 * ANSWERS];
      }
      sums[place][measure < MeasureEntry.FLAGGED ? answer : ANSWERS + answer] += times * count;
    }
  }

  /** Hands everything to each that wants it. */
  private static final class Together implements Entries.Taker {
    private final Counting[] all;

    Together(List<Counting> all) {
      this.all = all.toArray(Counting[]::new);
    }

    @Override
    public boolean wants(int measure) {
      for (var counting : all) {
        if (counting.wants(measure)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void take(int measure, int answer, long count) {
      for (var counting : all) {
        if (counting.wants(measure)) {
          counting.take(measure, answer, count);
        }
      }
    }
  }

  Sums sums() {
    var sums = new ArrayList<Sum>();
    counts.forEach((start, ofStart) -> collect(start, ofStart, sums));
    return new Sums(sums);
  }

  private void collect(LocalDate start, List<long[][]> ofStart, List<Sum> sums) {
    for (int group = 0; group < ofStart.size(); group++) {
      long[][] measures = ofStart.get(group);
      for (int measure = 0; measure < measures.length; measure++) {
        if (measures[measure] != null && isAny(measures[measure])) {
          sums.add(sum(start, groups.of(group), measure, measures[measure]));
        }
      }
    }
  }

  private static boolean isAny(long[] answers) {
    for (long count : answers) {
      if (count > 0) {
        return true;
      }
    }
    return false;
  }

  private Sum sum(LocalDate start, Places.Place group, int measure, long[] answers) {
    return new Sum(
        start,
        group.partner() == 0 ? null : new PartnerId(group.partner()),
        measure,
        group.touchpoint() == 0 ? null : new TouchpointId(group.touchpoint()),
        group.branch() == 0 ? null : new BranchId(group.branch()),
        keeps(Dimension.COUNTRY) ? group.country() : null,
        keeps(Dimension.CHANNEL) ? channel(group.value()) : null,
        keeps(Dimension.PRODUCT_LINE) && group.value() != 0
            ? new ProductLineId(group.value())
            : null,
        histogram(answers));
  }

  private static @Nullable Channel channel(long number) {
    return number == 0 ? null : Channel.of((int) number).orElse(null);
  }

  // Below zero is what somebody has spoilt by hand; no page has to fail of it until it is repaired.
  private static Histogram histogram(long[] answers) {
    boolean flagged = false;
    for (int answer = 0; answer < answers.length; answer++) {
      answers[answer] = Math.max(0, answers[answer]);
      flagged |= answer >= ANSWERS && answers[answer] > 0;
    }
    var all = Histogram.of(Arrays.copyOf(answers, ANSWERS));
    return flagged
        ? all.withFlagged(Histogram.of(Arrays.copyOfRange(answers, ANSWERS, 2 * ANSWERS)))
        : all;
  }

  private boolean keeps(Dimension dimension) {
    return choice.by().contains(dimension);
  }
}
