package org.comeasure.measurement.target.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.Random;
import org.comeasure.measurement.domain.EveryKind;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatItTakesTest {

  /**
   * By hand: 50 - 20 of 100 is 30; 28 more make 78 - 20 of 128 = 45.3, 27 more 77 - 20 of 127 =
   * 44.9. Of the detractors 8 make 58 - 12 = 46 (7 only 44), of the passives 15 make 65 - 20 = 45.
   */
  @Test
  void promotersByHand() {
    var takes = takes(MeasureKind.NPS, promoters(50, 30, 20), "45");
    assertThat(takes)
        .isEqualTo(
            new WhatItTakes(OptionalLong.of(28), 8, OptionalLong.of(8), OptionalLong.of(15)));
  }

  /** By hand: 2 - 3 of 7 is -14.3; for 0 one more promoter, or one passive, or one detractor. */
  @Test
  void fromBelowZeroByHand() {
    var takes = takes(MeasureKind.NPS, promoters(2, 2, 3), "0");
    assertThat(takes)
        .isEqualTo(new WhatItTakes(OptionalLong.of(1), 1, OptionalLong.of(1), OptionalLong.of(1)));
  }

  /**
   * By hand: 10 - 2 of 20 is 40. For 80 the balance has to rise from 8 to 16: both detractors bring
   * 4, so 4 of the 8 passives as well: 6 people. Either kind alone: the 8 passives do, the 2
   * detractors do not. More promoters: 10 + x - 2 >= 0.8 (20 + x), x >= 40.
   */
  @Test
  void detractorsFirstThenPassives() {
    var takes = takes(MeasureKind.NPS, promoters(10, 8, 2), "80");
    assertThat(takes)
        .isEqualTo(
            new WhatItTakes(OptionalLong.of(40), 6, OptionalLong.empty(), OptionalLong.of(8)));
  }

  @Test
  void aHundredIsOutOfReachOfFurtherAnswersOnceOneWasLess() {
    var takes = takes(MeasureKind.NPS, promoters(9, 0, 1), "100");
    assertThat(takes.further()).isEmpty();
    assertThat(takes.changed()).isEqualTo(1);
    assertThat(takes(MeasureKind.NPS, promoters(9, 1, 0), "100").further()).isEmpty();
    assertThat(takes(MeasureKind.NPS, promoters(10, 0, 0), "100").isNothing()).isTrue();
  }

  @Test
  void whatIsReachedTakesNothing() {
    assertThat(takes(MeasureKind.NPS, promoters(50, 30, 20), "30").isNothing()).isTrue();
    assertThat(takes(MeasureKind.NPS, promoters(50, 30, 20), "30.1").isNothing()).isFalse();
    assertThat(takes(MeasureKind.NPS, promoters(50, 30, 20), "29.9").further()).hasValue(0);
  }

  /**
   * By hand: 45 of 60 is 75%; for 80: 45 + x >= 0.8 (60 + x), x >= 15; or 3 of the 15 others make
   * 48 of 60. For 100 all 15 others.
   */
  @Test
  void topBoxByHand() {
    var csat = Histogram.of(0, 5, 5, 5, 20, 25);
    assertThat(takes(MeasureKind.CSAT, csat, "80"))
        .isEqualTo(
            new WhatItTakes(OptionalLong.of(15), 3, OptionalLong.empty(), OptionalLong.empty()));
    var all = takes(MeasureKind.CSAT, csat, "100");
    assertThat(all.further()).isEmpty();
    assertThat(all.changed()).isEqualTo(15);
  }

  /**
   * By hand: 1, 2, 3, 4, 5 have the mean 3; for 3.5 the sum has to rise from 15 to 17.5. The 1 made
   * a 5 brings 4. Fives more: 15 + 5 x >= 3.5 (5 + x), x >= 1.67.
   */
  @Test
  void meanByHand() {
    var takes = takes(MeasureKind.RATING, Histogram.of(0, 1, 1, 1, 1, 1), "3.5");
    assertThat(takes.further()).hasValue(2);
    assertThat(takes.changed()).isEqualTo(1);
    assertThat(takes(MeasureKind.RATING, Histogram.of(0, 1, 1, 1, 1, 1), "5").further()).isEmpty();
  }

  @EveryKind
  void theValueIsTheMeanOfTheWeights(MeasureKind kind) {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      var answers = random(kind, random);
      double sum = 0;
      for (int answer = kind.lowest(); answer <= kind.highest(); answer++) {
        sum += (double) kind.weight(answer) * answers.count(answer);
      }
      assertThat(sum / answers.n()).isCloseTo(kind.estimate(answers).value(), within(1e-9));
    }
  }

  /** The number reaches the target, and one less does not. */
  @EveryKind
  void furtherAnswersAreEnoughAndNotTooMany(MeasureKind kind) {
    var random = new Random(11);
    for (int round = 0; round < 500; round++) {
      var answers = random(kind, random);
      var range = kind.range();
      var target =
          BigDecimal.valueOf(
              Math.round(10 * (range.low() + random.nextDouble() * range.width())), 1);
      var takes = WhatItTakes.of(kind, answers, target);
      takes
          .further()
          .ifPresent(
              further -> {
                assertThat(reaches(kind, with(kind, answers, further), target)).isTrue();
                assertThat(further > 0 && reaches(kind, with(kind, answers, further - 1), target))
                    .isFalse();
              });
      assertThat(reaches(kind, changed(kind, answers, takes.changed()), target)).isTrue();
      assertThat(
              takes.changed() > 0
                  && reaches(kind, changed(kind, answers, takes.changed() - 1), target))
          .isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"nps, 100.5", "nps, -101", "csat, -1", "ces-mean, 7.01", "rating, 0.99"})
  void noTargetLiesBeyondTheRange(MeasureKind kind, String target) {
    assertThatThrownBy(() -> takes(kind, Histogram.of(0, 1), target))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> takes(kind, Histogram.EMPTY, "2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static WhatItTakes takes(MeasureKind kind, Histogram answers, String target) {
    return WhatItTakes.of(kind, answers, new BigDecimal(target));
  }

  private static Histogram promoters(long promoters, long passives, long detractors) {
    return Histogram.of(0, 0, detractors, 0, 0, 0, 0, passives, 0, promoters);
  }

  private static boolean reaches(MeasureKind kind, Histogram answers, BigDecimal target) {
    long sum = 0;
    for (int answer = kind.lowest(); answer <= kind.highest(); answer++) {
      sum += kind.weight(answer) * answers.count(answer);
    }
    return BigDecimal.valueOf(sum).compareTo(target.multiply(BigDecimal.valueOf(answers.n()))) >= 0;
  }

  private static Histogram with(MeasureKind kind, Histogram answers, long best) {
    long[] counts = answers.counts();
    counts[kind.highest()] += best;
    return Histogram.of(counts);
  }

  /** The worst answers made the best ones. */
  private static Histogram changed(MeasureKind kind, Histogram answers, long people) {
    long[] counts = answers.counts();
    long left = people;
    for (int answer = kind.lowest(); answer < kind.highest() && left > 0; answer++) {
      long some = Math.min(left, counts[answer]);
      counts[answer] -= some;
      counts[kind.highest()] += some;
      left -= some;
    }
    return Histogram.of(counts);
  }

  private static Histogram random(MeasureKind kind, Random random) {
    long[] counts = new long[Histogram.HIGHEST + 1];
    for (int answer = kind.lowest(); answer <= kind.highest(); answer++) {
      counts[answer] = random.nextInt(40);
    }
    counts[kind.lowest()]++;
    return Histogram.of(counts);
  }
}
