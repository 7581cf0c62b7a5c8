package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  @Test
  void isAShareInPercent() {
    assertThat(new Proportion(45, 60).value()).isEqualTo(75.0);
    assertThat(new Proportion(1, 3).value()).isCloseTo(33.333, within(0.001));
  }

  @Test
  void intervalIsWilson() {
    Interval interval = new Proportion(8, 10).estimate().interval();

    assertThat(interval.low()).isCloseTo(49.0, within(0.05));
    assertThat(interval.high()).isCloseTo(94.3, within(0.05));
  }

  @Test
  void intervalOfAQuarterOfTwenty() {
    // z^2 = 3.84146; p + z^2/40 = .34604; sqrt(.25*.75/20 + z^2/1600) = sqrt(.009375 + .00240091) =
    // .108517, times z = .212689;
    // divided by 1 + z^2/20 = 1.192073: (.133348 .. .558725) / 1.192073
    Interval interval = new Proportion(5, 20).estimate().interval();

    assertThat(interval.low()).isCloseTo(11.186, within(0.005));
    assertThat(interval.high()).isCloseTo(46.870, within(0.005));
  }

  @Test
  void unanimousAnswersKeepAWidthWithinTheRange() {
    // 0 of n: 0 to z^2/(n + z^2); n = 10: 3.84146/13.84146 = 27.753%
    assertThat(new Proportion(0, 10).estimate().interval().low()).isZero();
    assertThat(new Proportion(0, 10).estimate().interval().high()).isCloseTo(27.753, within(0.001));
    assertThat(new Proportion(10, 10).estimate().interval().low()).isCloseTo(72.247, within(0.001));
    assertThat(new Proportion(10, 10).estimate().interval().high()).isEqualTo(100);
  }

  @Test
  void aSingleAnswerSaysAlmostNothing() {
    // n = 1: 3.84146/4.84146 = 79.345%
    assertThat(new Proportion(0, 1).estimate().interval().high()).isCloseTo(79.345, within(0.001));
  }

  @Test
  void changeIsTheNMinusOneChiSquaredTest() {
    Difference difference = new Proportion(45, 60).since(new Proportion(30, 55));

    assertThat(difference.value()).isCloseTo(75 - 54.545, within(0.001));
    assertThat(difference.statistic()).isCloseTo(2.29, within(0.005));
    assertThat(difference.p()).isCloseTo(0.022, within(0.0005));
  }

  @Test
  void changeDownward() {
    // 4 of 20 against 12 of 20: pooled 16/40 = .4; sqrt(.24 * .1) = .154919; -.4/.154919 =
    // -2.58199;
    // times sqrt(39/40) = .987421: -2.54951; p = .01079
    Difference difference = new Proportion(4, 20).since(new Proportion(12, 20));

    assertThat(difference.value()).isCloseTo(-40, within(1e-9));
    assertThat(difference.statistic()).isCloseTo(-2.5495, within(0.0001));
    assertThat(difference.p()).isCloseTo(0.0108, within(0.0001));
  }

  @Test
  void ofAHandfulNearTheEndTheChangeIsFarLessCertainThanANormalOne() {
    // pooled 61 of 65: S^2 = .058654, z = -.366667 / sqrt(.058654 * .216667) = -3.2526; skewness of
    // the answers -3.6491, of the mean -3.6491 * 55 * 8 / (63 * sqrt(300)) = -1.4714
    Difference difference = new Proportion(3, 5).since(new Proportion(58, 60));

    assertThat(difference.statistic()).isCloseTo(-3.2526, within(0.0001));
    assertThat(difference.p()).isCloseTo(0.0107, within(0.0005));
    assertThat(new Proportion(58, 60).since(new Proportion(3, 5)).p())
        .isCloseTo(difference.p(), within(1e-12));
  }

  /** Where all ways of dealing the answers out can be counted, by another program. */
  @Test
  void aLargePartIsAsTheExactTestSays() {
    // hypergeometric, 8 or more of 108 with 60 of 3,060 drawn: .00103, or .00061 where 8 itself
    // counts half; the normal distribution says .00003
    Difference difference = new Proportion(8, 60).since(new Proportion(100, 3000));

    assertThat(difference.p()).isBetween(0.00061, 0.00103);
  }

  @Test
  void unanimousOnBothSidesIsNoChange() {
    Difference difference = new Proportion(12, 12).since(new Proportion(7, 7));

    assertThat(difference).isEqualTo(new Difference(0, 0, 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 5", "6, 5"})
  void refusesWhatIsNoShare(long hits, long n) {
    assertThatThrownBy(() -> new Proportion(hits, n)).isInstanceOf(IllegalArgumentException.class);
  }
}
