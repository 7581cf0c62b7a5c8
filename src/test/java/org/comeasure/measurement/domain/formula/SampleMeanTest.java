package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleMeanTest {
  private static final Interval FIVE_POINTS = new Interval(1, 5);

  @Test
  void intervalOfFiveFivesHasAWidth() {
    // 5.2, .2, .2, .2, .2 answers of 5, 4, 3, 2, 1: m = 28/6, squares 136/6, v = (22.6667 -
    // 21.7778)
    // / 7 = .126984; on 0 to 1 mean .916667, variance .00793651: Beta(7.90625, .71875)
    Estimate estimate = new SampleMean(5, 0, 5, FIVE_POINTS).estimate();

    assertThat(estimate.value()).isEqualTo(5);
    assertThat(estimate.interval().low()).isCloseTo(3.696638, within(1e-6));
    assertThat(estimate.interval().high()).isEqualTo(5);
  }

  @Test
  void intervalOfAnEvenSampleIsCentred() {
    // with the pseudo-answer still even: m = 3, v = 2 / 7; on 0 to 1 variance .0178571, .25 /
    // .0178571 - 1 = 13: Beta(6.5, 6.5)
    Interval interval = new SampleMean(3, 2.5, 5, FIVE_POINTS).estimate().interval();

    assertThat(interval.low()).isCloseTo(1.972045, within(1e-6));
    assertThat(interval.high()).isCloseTo(4.027955, within(1e-6));
  }

  @Test
  void intervalOfASkewedSampleIsNot() {
    // 4, 5, 5, 5, 5: mean 4.8, s^2 = .2; Beta(10.8182, 1.5455)
    Interval interval = new SampleMean(4.8, 0.2, 5, FIVE_POINTS).estimate().interval();

    assertThat(interval.low()).isCloseTo(3.602976, within(1e-6));
    assertThat(interval.high()).isCloseTo(4.957585, within(1e-6));
  }

  @Test
  void intervalFollowsTheScale() {
    // 7, 7, 6, 5, 7, 7, 3, 7 of seven: sum 49, m = 53/9, squares (315 + 20) / 9; Beta(16.589,
    // 3.7702) on 1 to 7
    Interval interval =
        new SampleMean(49 / 8.0, 14.875 / 7, 8, new Interval(1, 7)).estimate().interval();

    assertThat(interval.low()).isCloseTo(4.747510, within(1e-6));
    assertThat(interval.high()).isCloseTo(6.682496, within(1e-6));
  }

  @Test
  void oneAnswerSaysLittle() {
    // m = 3.5, v = 1.25 / 3: Beta(5, 3)
    Interval interval = new SampleMean(4, 0, 1, FIVE_POINTS).estimate().interval();

    assertThat(interval.low()).isCloseTo(2.161683, within(1e-6));
    assertThat(interval.high()).isCloseTo(4.604047, within(1e-6));
  }

  @Test
  void intervalOfVeryManyAlikeIsNarrowButHasAWidth() {
    Interval interval = new SampleMean(5, 0, 100_000, FIVE_POINTS).estimate().interval();

    assertThat(interval.low()).isCloseTo(4.999912, within(1e-6));
    assertThat(interval.high()).isEqualTo(5);
  }

  @Test
  void changeIsTestedWithTheVarianceOfBothTogether() {
    // now 3, 4, 4, 5, 5, 5: 26/6; before 1, 2, 3, 4: 2.5; together mean 3.6, squares 16.4, S^2 =
    // 16.4 / 9 = 1.822222; z = 1.833333 / sqrt(1.822222 * (1/6 + 1/4)) = 2.104003
    Difference difference =
        SampleMean.change(new long[] {0, 0, 1, 2, 3}, new long[] {1, 1, 1, 1, 0});

    assertThat(difference.value()).isCloseTo(1.833333, within(1e-6));
    assertThat(difference.statistic()).isCloseTo(2.104003, within(1e-6));
    assertThat(difference.p()).isCloseTo(0.0353, within(1e-4));
  }

  @Test
  void ofTwoPointsItIsTheTestOfShares() {
    // 45 of 60 against 30 of 55, as means of 1 and 0
    Difference ofShares = new Proportion(45, 60).since(new Proportion(30, 55));
    Difference ofMeans = SampleMean.change(new long[] {15, 45}, new long[] {25, 30});

    assertThat(ofMeans.statistic()).isCloseTo(ofShares.statistic(), within(1e-12));
  }

  @Test
  void unanimousPraiseOfAFewIsNoRise() {
    // five 5s against sixty of mean 4.70, as 47, 9, 3, 1 times 5 to 2: squares of the sixty 24.6,
    // together with the five 24.6 + 60 * 5 / 65 * .09 = 25.015385, S^2 = .390865; z = .3 /
    // sqrt(.390865 * (1/5 + 1/60)) = 1.0309, p = .3026; Welch's test says .0004
    Difference difference =
        SampleMean.change(new long[] {0, 0, 0, 0, 5}, new long[] {0, 1, 3, 9, 47});

    assertThat(difference.statistic()).isCloseTo(1.0309, within(1e-4));
    assertThat(difference.p()).isCloseTo(0.3026, within(1e-4));
  }

  @Test
  void whereAllAgreeNothingChanged() {
    var equal = new long[] {0, 0, 0, 6, 0};

    assertThat(SampleMean.change(equal, equal)).isEqualTo(new Difference(0, 0, 1));
    assertThat(SampleMean.change(equal, new long[] {0, 0, 0, 0, 6}).p()).isLessThan(0.001);
    assertThat(SampleMean.change(new long[] {0, 0, 0, 0, 1}, equal).statistic()).isPositive();
  }

  @Test
  void refusesWhatIsNoMean() {
    assertThatThrownBy(() -> new SampleMean(3, 0, 0, FIVE_POINTS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SampleMean(3, -1, 5, FIVE_POINTS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SampleMean(3, Double.NaN, 5, FIVE_POINTS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SampleMean(6, 1, 5, FIVE_POINTS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
