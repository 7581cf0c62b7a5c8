package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleMeanTest {
  private static final Interval FIVE_POINTS = new Interval(1, 5);

  @Test
  void intervalIsStudentsT() {
    // 1, 2, 3, 4, 5: s^2 = (4+1+0+1+4)/4 = 2.5; sqrt(2.5/5) = .707107; t(.975, 4) = 2.776445: 3 +/-
    // 1.963243
    Interval interval = new SampleMean(3, 2.5, 5, FIVE_POINTS).estimate().interval();

    assertThat(interval.low()).isCloseTo(1.036757, within(1e-5));
    assertThat(interval.high()).isCloseTo(4.963243, within(1e-5));
  }

  @Test
  void intervalEndsAtTheScale() {
    // 4, 5, 5, 5, 5: mean 4.8, s^2 = .2: 4.8 +/- 2.776445 * .2 = .555289
    Interval interval = new SampleMean(4.8, 0.2, 5, FIVE_POINTS).estimate().interval();

    assertThat(interval.low()).isCloseTo(4.244711, within(1e-5));
    assertThat(interval.high()).isEqualTo(5);
  }

  @Test
  void oneAnswerLeavesTheWholeScaleOpen() {
    assertThat(new SampleMean(4, 0, 1, FIVE_POINTS).estimate())
        .isEqualTo(new Estimate(4, FIVE_POINTS, 1));
  }

  @Test
  void equalAnswersShowNoSpread() {
    assertThat(new SampleMean(4, 0, 6, FIVE_POINTS).estimate().interval())
        .isEqualTo(new Interval(4, 4));
  }

  @Test
  void changeIsWelchsTest() {
    // now 3, 4, 4, 5, 5, 5: mean 26/6, s^2 = .666667; before 1, 2, 3, 4: mean 2.5, s^2 = 1.666667
    // v1/n1 = .111111, v2/n2 = .416667: t = 1.833333 / sqrt(.527778) = 2.523573
    // df = .527778^2 / (.111111^2/5 + .416667^2/3) = .278549 / .060340 = 4.616; p lies between
    // those of 4 and 5 degrees, .065 and .053
    Difference difference =
        new SampleMean(26 / 6.0, 2 / 3.0, 6, FIVE_POINTS)
            .since(new SampleMean(2.5, 5 / 3.0, 4, FIVE_POINTS))
            .orElseThrow();

    assertThat(difference.value()).isCloseTo(1.833333, within(1e-6));
    assertThat(difference.statistic()).isCloseTo(2.523573, within(1e-5));
    assertThat(difference.p()).isBetween(0.053, 0.065);
  }

  @Test
  void ofEqualVarianceAndSizeItIsThePlainTTest() {
    // both n = 5, s^2 = 2.5, means 4 and 2: t = 2 / sqrt(1) = 2 with 8 degrees of freedom, whose
    // two-sided p is .0805
    Difference difference =
        new SampleMean(4, 2.5, 5, FIVE_POINTS)
            .since(new SampleMean(2, 2.5, 5, FIVE_POINTS))
            .orElseThrow();

    assertThat(difference.statistic()).isCloseTo(2, within(1e-9));
    assertThat(difference.p()).isCloseTo(0.0805, within(0.0001));
  }

  @Test
  void noTestWithoutSpreadOrWithASingleAnswer() {
    SampleMean equal = new SampleMean(4, 0, 6, FIVE_POINTS);

    assertThat(equal.since(new SampleMean(5, 0, 6, FIVE_POINTS))).isEmpty();
    assertThat(equal.since(new SampleMean(5, 0, 1, FIVE_POINTS))).isEmpty();
    assertThat(new SampleMean(5, 0, 1, FIVE_POINTS).since(equal)).isEmpty();
    assertThat(equal.since(new SampleMean(3, 1, 6, FIVE_POINTS))).isPresent();
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
