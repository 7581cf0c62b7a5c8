package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void anIntervalHasItsEndsInOrder() {
    assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Interval(1, 1).width()).isZero();
  }

  @Test
  void anIntervalHoldsItsEnds() {
    Interval interval = new Interval(-1, 1);

    assertThat(interval.contains(-1)).isTrue();
    assertThat(interval.contains(1)).isTrue();
    assertThat(interval.contains(1.01)).isFalse();
  }

  @Test
  void anIntervalIsCutToItsLimits() {
    Interval limits = new Interval(0, 10);

    assertThat(new Interval(-5, 5).within(limits)).isEqualTo(new Interval(0, 5));
    assertThat(new Interval(12, 15).within(limits)).isEqualTo(new Interval(10, 10));
  }

  @Test
  void aProbabilityLiesBetweenZeroAndOne() {
    assertThatThrownBy(() -> new Difference(1, 1, 1.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Difference(1, 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEstimateNeedsAnAnswer() {
    assertThatThrownBy(() -> new Estimate(1, new Interval(0, 2), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
