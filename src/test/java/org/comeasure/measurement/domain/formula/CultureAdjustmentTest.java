package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CultureAdjustmentTest {

  /**
   * One country says 8, 9, 10 (mean 9, sd 1), another 4, 6, 8 (mean 6, sd 2). Together: mean 7.5,
   * squares .25 + 2.25 + 6.25 + 12.25 + 2.25 + .25 = 23.5, by 5 is 4.7, sd 2.16795. The best of
   * either is one sd above its country's mean: 7.5 + 2.16795 = 9.66795; the worst one below.
   */
  @Test
  void alikeWithinTheirCountriesIsAlike() {
    double sd = Math.sqrt(4.7);
    var generous = new CultureAdjustment(9, 1, 7.5, sd);
    var sparing = new CultureAdjustment(6, 2, 7.5, sd);

    assertThat(generous.adjusted(10).orElseThrow()).isCloseTo(9.66795, within(1e-5));
    assertThat(sparing.adjusted(8).orElseThrow()).isCloseTo(9.66795, within(1e-5));
    assertThat(sparing.adjusted(4).orElseThrow()).isCloseTo(5.33205, within(1e-5));
    assertThat(generous.adjusted(9).orElseThrow()).isEqualTo(7.5);
  }

  @Test
  void whereNothingVariesThereIsNone() {
    assertThat(new CultureAdjustment(9, 0, 7.5, 2).adjusted(9)).isEmpty();
    assertThatThrownBy(() -> new CultureAdjustment(9, -1, 7.5, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
