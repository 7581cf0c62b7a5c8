package org.comeasure.measurement.domain.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.programme.MeasureEntry;
import org.junit.jupiter.api.Test;

class TallyTest {

  private final Random random = new Random(7);

  @Test
  void oneAnswerIsAMeasureAndTheAnswer() {
    assertThat(written(Map.of(1, counts(9, 1)))).isEqualTo("0109");
    assertThat(written(Map.of(200, counts(0, 1)))).isEqualTo("c80100");
  }

  @Test
  void severalAnswersAreAMaskAndSignedCounts() {
    var counts = counts(0, 2);
    counts[1] = -3;
    // 16 plus bits 0 and 1; 2 is written as 4 and -3 as 5
    assertThat(written(Map.of(1, counts))).isEqualTo("01130405");
    // 16 plus bit 10 is 1040, in two bytes of seven bits; 300 is written as 600
    assertThat(written(Map.of(1, counts(10, 300)))).isEqualTo("019008d804");
  }

  @Test
  void whatIsFlaggedStandsWithTheRestOfItsMeasure() {
    int flagged = MeasureEntry.FLAGGED + 1;

    // 11: the same is flagged, too; 12: what is flagged follows
    assertThat(written(Map.of(1, counts(9, 1), flagged, counts(9, 1)))).isEqualTo("010b09");
    assertThat(written(Map.of(1, counts(0, 2), flagged, counts(0, 2)))).isEqualTo("010b1104");
    assertThat(written(Map.of(1, counts(0, 2), flagged, counts(0, 1)))).isEqualTo("010c110400");
    assertThat(written(Map.of(flagged, counts(0, -1)))).isEqualTo("8180041101");
  }

  @Test
  void whatCancelsOutIsNothing() {
    var one = Tally.of(Map.of(1, counts(9, 1), 2, counts(4, 7)));

    assertThat(one.plus(one.negated()).isNothing()).isTrue();
    assertThat(one.plus(one.negated()).compact().bytes()).isEmpty();
    assertThat(Tally.of(Map.of(1, new long[11])).isNothing()).isTrue();
  }

  @Test
  void appendedBytesAddUpWhateverTheirOrder() {
    for (int round = 0; round < 200; round++) {
      var expected = new HashMap<Integer, long[]>();
      var there = Tally.NOTHING;
      var back = Tally.NOTHING;
      for (int part = 0; part < 30; part++) {
        var some = any();
        some.forEach((measure, c) -> expected.merge(measure, c.clone(), TallyTest::sum));
        there = Tally.read(there.plus(Tally.of(some)).bytes());
        back = Tally.read(Tally.of(some).plus(back).bytes());
      }
      expected.values().removeIf(c -> Arrays.stream(c).allMatch(count -> count == 0));

      assertThat(there).isEqualTo(Tally.of(expected)).isEqualTo(back).hasSameHashCodeAs(back);
      assertThat(there.compact().counts().keySet()).isEqualTo(expected.keySet());
    }
  }

  @Test
  void aCountBelowZeroIsNoAnswer() {
    assertThat(Tally.of(Map.of(1, counts(4, -2))).answers(1)).isEqualTo(Histogram.EMPTY);
    assertThat(Tally.NOTHING.answers(1)).isEqualTo(Histogram.EMPTY);
  }

  private Map<Integer, long[]> any() {
    var some = new HashMap<Integer, long[]>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      var counts = new long[11];
      for (int n = random.nextInt(5); n > 0; n--) {
        counts[random.nextInt(11)] = random.nextLong(-70_000, 5_000_000_000L);
      }
      int measure = random.nextInt(400);
      some.put(measure, counts);
      switch (random.nextInt(4)) {
        case 0 -> some.put(MeasureEntry.FLAGGED + measure, counts.clone());
        case 1 -> some.put(MeasureEntry.FLAGGED + measure, counts(random.nextInt(11), 7));
        case 2 -> some.put(MeasureEntry.FLAGGED + random.nextInt(400), counts(3, 1));
        default -> {}
      }
    }
    return some;
  }

  private static String written(Map<Integer, long[]> counts) {
    return HexFormat.of().formatHex(Tally.of(counts).bytes());
  }

  private static long[] sum(long[] a, long[] b) {
    Arrays.setAll(a, answer -> a[answer] + b[answer]);
    return a;
  }

  private static long[] counts(int answer, long count) {
    var counts = new long[11];
    counts[answer] = count;
    return counts;
  }

  @Test
  void oneMeasureIsReadFromAmongCountsOfAnySize() {
    var random = new Random(11);
    for (int round = 0; round < 200; round++) {
      var counts = new TreeMap<Integer, long[]>();
      for (int measure = 1; measure <= 20; measure++) {
        int bits = random.nextInt(20);
        counts.put(
            measure, LongStream.range(0, 11).map(answer -> random.nextInt(1 << bits)).toArray());
      }
      var tally = Tally.of(counts);

      counts.forEach(
          (measure, each) ->
              assertThat(tally.answers(measure)).isEqualTo(Histogram.of(each.clone())));
    }
  }
}
