package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetPromoterScoreTest {
  private static final NetPromoterScore HUNDRED = new NetPromoterScore(50, 20, 100);

  @Test
  void isPromotersMinusDetractors() {
    assertThat(HUNDRED.value()).isEqualTo(30.0);
    // 7 of 12 minus 2 of 12 = 5/12
    assertThat(new NetPromoterScore(7, 2, 12).value()).isCloseTo(41.667, within(0.001));
  }

  @Test
  void intervalIsAdjustedWald() {
    Interval interval = HUNDRED.estimate().interval();

    assertThat((interval.low() + interval.high()) / 2).isCloseTo(29.1, within(0.05));
    assertThat(interval.width() / 2).isCloseTo(15.1, within(0.05));
  }

  /** The plain interval, 30.0 +/- 15.3, is another: (.7 - .09) / 100, its root .0781, * 1.96. */
  @Test
  void intervalIsNotThePlainOne() {
    double plain = 100 * 1.959964 * Math.sqrt((.7 - .3 * .3) / 100);
    Interval interval = HUNDRED.estimate().interval();

    assertThat(plain).isCloseTo(15.3, within(0.05));
    assertThat(interval.width() / 2).isLessThan(plain - 0.1);
    assertThat(interval.high()).isLessThan(30 + plain - 1);
  }

  @Test
  void intervalOfAHandfulOfAnswers() {
    // 6 promoters, 3 detractors of 10: p' = 6.75/13 = .51923, d' = 3.75/13 = .28846, difference
    // .23077;
    // variance .80769 - .05325 = .75444; SE = sqrt(.75444/13) = .24090; 1.95996 * SE = .47216
    Interval interval = new NetPromoterScore(6, 3, 10).estimate().interval();

    assertThat(interval.low()).isCloseTo(23.077 - 47.216, within(0.01));
    assertThat(interval.high()).isCloseTo(23.077 + 47.216, within(0.01));
  }

  @Test
  void intervalOfUnanimousPromotersKeepsAWidthAndEndsAtTheRange() {
    // 10 of 10: p' = 10.75/13 = .82692, d' = .75/13 = .05769, difference .76923; variance .88462 -
    // .59172 = .29290;
    // SE = sqrt(.29290/13) = .15010; low = .76923 - 1.95996 * .15010 = .47504; high 1.063 is cut to
    // 1
    Estimate estimate = new NetPromoterScore(10, 0, 10).estimate();

    assertThat(estimate.value()).isEqualTo(100);
    assertThat(estimate.interval().low()).isCloseTo(47.504, within(0.01));
    assertThat(estimate.interval().high()).isEqualTo(100);
  }

  @Test
  void intervalOfUnanimousDetractorsMirrorsIt() {
    Interval bad = new NetPromoterScore(0, 10, 10).estimate().interval();
    Interval good = new NetPromoterScore(10, 0, 10).estimate().interval();

    assertThat(bad.low()).isEqualTo(-100);
    assertThat(bad.high()).isCloseTo(-good.low(), within(1e-9));
  }

  @Test
  void belowTenAnswersTheIntervalIsTangos() {
    // all promoters: q = (1 - t) / 2, so 5 (1 - t)^2 / (1 - t^2) = 3.8415, t = 1.1585 / 8.8415
    Interval unanimous = new NetPromoterScore(5, 0, 5).estimate().interval();
    // all passive: q = 0, so 5 t^2 / (t - t^2) = 3.8415, t = 3.8415 / 8.8415
    Interval passive = new NetPromoterScore(0, 0, 5).estimate().interval();

    assertThat(unanimous.low()).isCloseTo(13.1035, within(1e-4));
    assertThat(unanimous.high()).isEqualTo(100);
    assertThat(passive.low()).isCloseTo(-43.4482, within(1e-4));
    assertThat(passive.high()).isCloseTo(43.4482, within(1e-4));
  }

  /** Against a search for the likeliest multinomial at every difference, by another program. */
  @ParameterizedTest
  @CsvSource({
    "0, 5, 5, -100, -13.1035",
    "3, 1, 6, -31.1074, 75.3957",
    "4, 2, 9, -30.1132, 63.3890",
    "5, 0, 7, 10.6862, 91.7781",
    "1, 0, 1, -58.6901, 100",
    "2, 2, 8, -46.3491, 46.3491",
    "1, 4, 9, -68.4481, 16.5626"
  })
  void tangosIntervalIsThatOfTheLikeliestMultinomial(
      long promoters, long detractors, long n, double low, double high) {
    Interval interval = new NetPromoterScore(promoters, detractors, n).estimate().interval();

    assertThat(interval.low()).isCloseTo(low, within(1e-4));
    assertThat(interval.high()).isCloseTo(high, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "5", "9", "100", "100000"})
  void theIntervalHoldsTheValue(long n) {
    for (long promoters = 0; promoters <= n; promoters += Math.max(1, n / 5)) {
      Estimate estimate = new NetPromoterScore(promoters, n - promoters, n).estimate();
      assertThat(estimate.interval().contains(estimate.value())).isTrue();
    }
  }

  @Test
  void changeIsTestedWithTheVarianceOfBothTogether() {
    // together 110 promoters and 35 detractors of 210: S^2 = (145 - 75^2 / 210) / 209 = .565618;
    // z = -.109091 / sqrt(.565618 * (1/100 + 1/110)) = -1.04982
    Difference difference = HUNDRED.since(new NetPromoterScore(60, 15, 110));

    assertThat(difference.value()).isCloseTo(30 - 40.909, within(0.001));
    assertThat(difference.statistic()).isCloseTo(-1.0498, within(0.0001));
    assertThat(difference.p()).isCloseTo(0.2938, within(0.0001));
  }

  @Test
  void changeOfAHandfulOfAnswers() {
    // now 8/1/10, before 3/5/10: S^2 = (17 - 5^2 / 20) / 19 = .828947; z = .9 / sqrt(.828947 * .2)
    // = 2.21039, p = 2 * (1 - Phi(2.21039)) = .0271
    Difference difference = new NetPromoterScore(8, 1, 10).since(new NetPromoterScore(3, 5, 10));

    assertThat(difference.value()).isCloseTo(70 + 20, within(1e-9));
    assertThat(difference.statistic()).isCloseTo(2.2104, within(0.0001));
    assertThat(difference.p()).isCloseTo(0.0271, within(0.0001));
  }

  @Test
  void whereAllAgreeNothingChanged() {
    var all = new NetPromoterScore(7, 0, 7);

    assertThat(all.since(new NetPromoterScore(9, 0, 9))).isEqualTo(new Difference(0, 0, 1));
    assertThat(all.since(new NetPromoterScore(0, 7, 7)).p()).isLessThan(0.001);
  }

  @Test
  void noChangeIsCertainlyChance() {
    Difference difference = HUNDRED.since(HUNDRED);

    assertThat(difference.statistic()).isZero();
    assertThat(difference.p()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "-1, 0, 5", "0, -1, 5", "3, 3, 5"})
  void refusesWhatIsNoSample(long promoters, long detractors, long n) {
    assertThatThrownBy(() -> new NetPromoterScore(promoters, detractors, n))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
