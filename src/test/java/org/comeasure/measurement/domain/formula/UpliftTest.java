package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UpliftTest {

  @Test
  void isWhatAdoptersGainedBeyondOthers() {
    // 3.6 - 3.0 = .6, 3.3 - 3.1 = .2: .4; four times .5 / 50 is .04, its root .2: +/- .391993
    var uplift = new Uplift(mean(3.0), mean(3.6), mean(3.1), mean(3.3));

    assertThat(uplift.value()).isCloseTo(.4, within(1e-12));
    assertThat(uplift.interval().low()).isCloseTo(.008007, within(1e-6));
    assertThat(uplift.interval().high()).isCloseTo(.791993, within(1e-6));
  }

  @Test
  void whatEverybodyGainedIsNoUplift() {
    assertThat(new Uplift(mean(2), mean(4), mean(2.5), mean(4.5)).value()).isZero();
  }

  @Test
  void oneAnswerIsNoSample() {
    var one = new SampleMean(3, 0, 1, new Interval(1, 5));
    assertThatThrownBy(() -> new Uplift(mean(3), one, mean(3), mean(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SampleMean mean(double value) {
    return new SampleMean(value, .5, 50, new Interval(1, 5));
  }
}
