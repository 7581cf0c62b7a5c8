package org.comeasure.measurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.comeasure.measurement.domain.formula.Estimate;
import org.comeasure.measurement.domain.formula.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureKindTest {

  @Test
  void npsCountsNineAndTenAgainstZeroToSix() {
    // 0-6: 20, 7-8: 30, 9-10: 50
    Histogram answers = Histogram.of(2, 3, 3, 3, 3, 3, 3, 15, 15, 25, 25);

    assertThat(MeasureKind.NPS.estimate(answers).value()).isEqualTo(30.0);
    assertThat(value(MeasureKind.NPS, 6)).isEqualTo(-100);
    assertThat(value(MeasureKind.NPS, 7)).isZero();
    assertThat(value(MeasureKind.NPS, 8)).isZero();
    assertThat(value(MeasureKind.NPS, 9)).isEqualTo(100);
  }

  @Test
  void csatCountsTheTopTwoOfFive() {
    assertThat(MeasureKind.CSAT.estimate(Histogram.of(0, 5, 5, 5, 20, 25)).value()).isEqualTo(75.0);
    assertThat(value(MeasureKind.CSAT, 3)).isZero();
    assertThat(value(MeasureKind.CSAT, 4)).isEqualTo(100);
  }

  @Test
  void cesCountsFiveToSevenOfSeven() {
    // 5, 6, 7 are 3 of 7
    Histogram oneEach = Histogram.of(0, 1, 1, 1, 1, 1, 1, 1);

    assertThat(MeasureKind.CES.estimate(oneEach).value()).isCloseTo(42.857, within(0.001));
    assertThat(MeasureKind.CES_MEAN.estimate(oneEach).value()).isEqualTo(4.0);
    assertThat(value(MeasureKind.CES, 4)).isZero();
    assertThat(value(MeasureKind.CES, 5)).isEqualTo(100);
  }

  @Test
  void theMeanOfCesReadsTheSameTally() {
    assertThat(MeasureKind.CES_MEAN.tallied()).isEqualTo(MeasureKind.CES);
    assertThat(MeasureKind.NPS.tallied()).isEqualTo(MeasureKind.NPS);
  }

  @Test
  void topThreeBoxCountsEightToTen() {
    // 8, 10 of 8 answers
    Histogram answers = Histogram.ofAnswers(1, 3, 5, 6, 7, 7, 8, 10);

    assertThat(MeasureKind.TOP_3_BOX.estimate(answers).value()).isEqualTo(25.0);
    assertThat(value(MeasureKind.TOP_3_BOX, 7)).isZero();
    assertThat(value(MeasureKind.TOP_3_BOX, 8)).isEqualTo(100);
  }

  @Test
  void ratingIsAMeanWithItsInterval() {
    Estimate estimate = MeasureKind.RATING.estimate(Histogram.ofAnswers(1, 2, 3, 4, 5));

    assertThat(estimate.value()).isEqualTo(3);
    assertThat(estimate.interval().low()).isCloseTo(1.9720, within(0.0001));
  }

  @Test
  void otherScalesHaveTheSameFormulas() {
    // 1 to 6 as asked by many personality scales; 6 of 7 in the top two; 8 to 10 of 0 to 10
    assertThat(MeasureKind.of("rating/1-6").estimate(Histogram.ofAnswers(1, 6, 6)).value())
        .isCloseTo(13 / 3.0, within(1e-9));
    assertThat(MeasureKind.of("rating/0-10").range()).isEqualTo(new Interval(0, 10));
    assertThat(value(MeasureKind.of("csat/1-7"), 5)).isZero();
    assertThat(value(MeasureKind.of("csat/1-7"), 6)).isEqualTo(100);
    assertThat(MeasureKind.of("top-3-box/0-10").estimate(Histogram.ofAnswers(0, 7, 8, 10)).value())
        .isEqualTo(50);
    assertThat(MeasureKind.YES_NO.estimate(Histogram.ofAnswers(1, 1, 1, 0)).value()).isEqualTo(75);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nps/1-10",
        "ces/1-5",
        "csat/1-3",
        "top-3-box/1-7",
        "top-3-box/2-10",
        "yes-no/1-2",
        "rating/1-11",
        "rating/-1-3",
        "rating/3-3",
        "rating/5-1"
      })
  void noFormulaIsDefinedOnAScaleThatItDoesNotFit(String stored) {
    assertThatThrownBy(() -> MeasureKind.of(stored)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void differencesFollowTheKind() {
    Histogram later = Histogram.of(0, 5, 5, 5, 20, 25);
    Histogram earlier = Histogram.of(0, 10, 10, 5, 15, 15);

    assertThat(MeasureKind.CSAT.difference(later, earlier).statistic())
        .isCloseTo(2.29, within(0.005));
    // means 235/60 and 180/55
    assertThat(MeasureKind.RATING.difference(later, earlier).value())
        .isCloseTo(3.916667 - 3.272727, within(1e-6));
    // S^2 = 1/3, so z = -1 / sqrt(1/3 (1/2 + 1/2)) = -1.732 though neither side has any spread
    assertThat(
            MeasureKind.RATING
                .difference(Histogram.ofAnswers(4, 4), Histogram.ofAnswers(5, 5))
                .statistic())
        .isCloseTo(-1.7321, within(1e-4));
  }

  @EveryKind
  void needsAnswersOnItsOwnScale(MeasureKind kind) {
    Histogram good = Histogram.ofAnswers(kind.highest());

    assertThat(kind.allows(kind.lowest())).isTrue();
    assertThat(kind.allows(kind.lowest() - 1)).isFalse();
    assertThat(kind.allows(kind.highest() + 1)).isFalse();
    assertThatThrownBy(() -> kind.estimate(Histogram.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> kind.difference(good, Histogram.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(MeasureKind.of(kind.stored())).isEqualTo(kind);
  }

  @Test
  void refusesAnswersOfAnotherScale() {
    assertThatThrownBy(() -> MeasureKind.CSAT.estimate(Histogram.ofAnswers(4, 6)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MeasureKind.TOP_3_BOX.estimate(Histogram.ofAnswers(0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MeasureKind.of("NPS")).isInstanceOf(IllegalArgumentException.class);
  }

  @EveryKind
  void staysWithinItsRangeWhenAllAgree(MeasureKind kind) {
    for (int answer = kind.lowest(); answer <= kind.highest(); answer++) {
      int[] answers = new int[5];
      Arrays.fill(answers, answer);
      Estimate estimate = kind.estimate(Histogram.ofAnswers(answers));
      Interval range = kind.range();
      assertThat(range.contains(estimate.value())).isTrue();
      assertThat(range.contains(estimate.interval().low())).isTrue();
      assertThat(range.contains(estimate.interval().high())).isTrue();
      assertThat(estimate.interval().contains(estimate.value())).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POINTS, 29.95, 30.0",
    "POINTS, -29.95, -30.0",
    "POINTS, -0.04, 0.0",
    "PERCENT, 66.6666, 66.7",
    "MEAN, 3.916667, 3.92",
    "MEAN, 3.005, 3.01"
  })
  void roundsHalfAwayFromZero(Unit unit, double value, double rounded) {
    assertThat(unit.round(value)).isEqualTo(rounded);
  }

  private static double value(MeasureKind kind, int answer) {
    return kind.estimate(Histogram.ofAnswers(answer)).value();
  }
}
