package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CustomerValueTest {

  @Test
  void lifetimeValueByTheVectorOfTheDefinition() {
    // 100 * .80 / (1.10 - .80) = 80 / .30; 100 * .85 / (1.10 - .85) = 85 / .25
    assertThat(CustomerValue.lifetime(100, .80, .10)).isCloseTo(266.67, within(.005));
    assertThat(CustomerValue.lifetime(100, .85, .10)).isCloseTo(340.00, within(.005));
  }

  /** The sum of what is left each year: 100 * (.5/1.25 + (.5/1.25)^2 + ...) = 100 * .4/.6. */
  @Test
  void lifetimeValueIsTheSumOverAllYears() {
    double sum = 0;
    for (int year = 1; year < 200; year++) {
      sum += 100 * Math.pow(.5 / 1.25, year);
    }
    assertThat(CustomerValue.lifetime(100, .5, .25)).isCloseTo(66.6667, within(1e-4));
    assertThat(CustomerValue.lifetime(100, .5, .25)).isCloseTo(sum, within(1e-9));
  }

  @Test
  void retentionLeavesNewCustomersOut() {
    // of 200 there are 210 - 40 = 170 left
    assertThat(CustomerValue.retention(200, 210, 40)).isEqualTo(.85);
    assertThat(CustomerValue.retention(200, 0, 0)).isZero();
  }

  @Test
  void aReturnIsWhatIsLeftOfTheGain() {
    // (150 - 100) / 100; (60 - 80) / 80
    assertThat(CustomerValue.returned(150, 100)).isEqualTo(.5);
    assertThat(CustomerValue.returned(60, 80)).isEqualTo(-.25);
  }

  @Test
  void refusesWhatHasNoValue() {
    assertThatThrownBy(() -> CustomerValue.lifetime(100, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CustomerValue.lifetime(100, 1.2, .3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CustomerValue.retention(0, 5, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CustomerValue.retention(10, 20, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CustomerValue.returned(100, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
