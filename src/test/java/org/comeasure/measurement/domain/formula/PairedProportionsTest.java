package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedProportionsTest {

  @Test
  void fewWhoDifferAreTestedExactly() {
    // 15 against 5 of 20 who differ: (15 - 5) / sqrt(20) = 2.23607; 15 or more heads of 20:
    // 15504 + 4845 + 1140 + 190 + 20 + 1 = 21700 of 2^20 = 1048576, twice that is .041389
    var pairs = new PairedProportions(50, 15, 5, 30);

    assertThat(pairs.first().value()).isEqualTo(65);
    assertThat(pairs.second().value()).isEqualTo(55);
    assertThat(pairs.difference().value()).isEqualTo(10);
    assertThat(pairs.difference().statistic()).isCloseTo(2.23607, within(1e-5));
    assertThat(pairs.difference().p()).isCloseTo(.041389, within(1e-6));
  }

  @Test
  void manyWhoDifferAreTestedByTheirBalance() {
    // 20 against 40: -20 / sqrt(60) = -2.58199, whose two-sided p is .00982; -20 of 200
    var difference = new PairedProportions(100, 20, 40, 40).difference();

    assertThat(difference.value()).isEqualTo(-10);
    assertThat(difference.statistic()).isCloseTo(-2.58199, within(1e-5));
    assertThat(difference.p()).isCloseTo(.00982, within(1e-5));
  }

  @Test
  void thoseWhoAgreeSayNothingOfTheDifference() {
    var few = new PairedProportions(0, 15, 5, 0).difference();
    var many = new PairedProportions(400, 15, 5, 500).difference();

    assertThat(many.p()).isEqualTo(few.p());
    assertThat(new PairedProportions(7, 0, 0, 3).difference()).isEqualTo(new Difference(0, 0, 1));
    assertThat(new PairedProportions(7, 6, 6, 3).difference()).isEqualTo(new Difference(0, 0, 1));
  }

  @Test
  void refusesWhatAreNoPairs() {
    assertThatThrownBy(() -> new PairedProportions(0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PairedProportions(3, -1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
