package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Alpha against cases derived by hand. */
class CronbachAlphaTest {

  /** Ratings (1,2), (2,4), (3,3): variances 1 and 1, covariance 1/2; 2 * (1 - 2/3). */
  @Test
  void twoItemsDerivedByHand() {
    assertThat(CronbachAlpha.of(new double[][] {{1, .5}, {.5, 1}}).orElseThrow())
        .isCloseTo(2.0 / 3, within(1e-12));
  }

  /** Equal correlations r: alpha = k r / (1 + (k - 1) r); 3 * .5 / 2 = .75. */
  @Test
  void threeItemsWithEqualCorrelations() {
    assertThat(CronbachAlpha.of(new double[][] {{4, 2, 2}, {2, 4, 2}, {2, 2, 4}}).orElseThrow())
        .isCloseTo(.75, within(1e-12));
  }

  @Test
  void theSameItemTwiceIsOne() {
    assertThat(CronbachAlpha.of(new double[][] {{2, 2}, {2, 2}}).orElseThrow())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void itemsThatRunAgainstEachOtherAreBelowZero() {
    assertThat(CronbachAlpha.of(new double[][] {{1, -.5}, {-.5, 1}}).orElseThrow()).isNegative();
  }

  @Test
  void withoutVariationThereIsNone() {
    assertThat(CronbachAlpha.of(new double[][] {{0, 0}, {0, 0}})).isEmpty();
  }

  @Test
  void oneItemIsNoBattery() {
    assertThatThrownBy(() -> CronbachAlpha.of(new double[][] {{1}}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
