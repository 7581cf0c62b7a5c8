package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InvitedTest {

  @Test
  void everybodyWhoWasAskedCounts() {
    // 120 + 10 + 20 + 130 + 5 + 15 = 300 were asked, 120 answered to the end
    var rate = new Invited(120, 10, 20, 130, 5, 15).responseRate();

    assertThat(rate.value()).isEqualTo(40);
    assertThat(rate.n()).isEqualTo(300);
  }

  @Test
  void itsIntervalIsWilsons() {
    // 8 of 10
    var interval = new Invited(8, 1, 0, 1, 0, 0).responseRate().estimate().interval();

    assertThat(interval.low()).isCloseTo(49.0, within(.05));
    assertThat(interval.high()).isCloseTo(94.3, within(.05));
  }

  @Test
  void refusesWhatWasNeverSent() {
    assertThatThrownBy(() -> new Invited(0, 0, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Invited(5, 0, 0, 0, 0, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Invited(5, 0, -1, 0, 0, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
