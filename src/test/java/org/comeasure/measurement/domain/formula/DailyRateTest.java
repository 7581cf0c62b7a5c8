package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DailyRateTest {

  @Test
  void isOfEventsAndDays() {
    assertThat(new DailyRate(36, 30).perDay()).isEqualTo(1.2);
    assertThat(new DailyRate(36, 30).plus(new DailyRate(9, 10))).isEqualTo(new DailyRate(45, 40));
    assertThatThrownBy(() -> new DailyRate(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DailyRate(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Each of N events is here with a chance of one in four, as 30 of 120 days are. */
  @Test
  void chanceIsTheLowerTailOfTheBinomial() {
    var before = new DailyRate(30, 90);
    assertThat(new DailyRate(0, 30).chanceOfSoFew(before))
        .isCloseTo(Math.pow(0.75, 30), within(1e-12));
    assertThat(new DailyRate(1, 30).chanceOfSoFew(before))
        .isCloseTo(Math.pow(0.75, 31) + 31 * 0.25 * Math.pow(0.75, 30), within(1e-12));
    // (0.5^4)(1 + 4 + 6) of two against two in as many days
    assertThat(new DailyRate(2, 9).chanceOfSoFew(new DailyRate(2, 9)))
        .isCloseTo(11 / 16.0, within(1e-12));
    assertThat(new DailyRate(5, 9).chanceOfSoFew(new DailyRate(0, 9))).isEqualTo(1);
  }

  @Test
  void manyEventsAreNoTrouble() {
    var before = new DailyRate(9_000_000_000L, 90);
    assertThat(new DailyRate(2_999_000_000L, 30).chanceOfSoFew(before)).isLessThan(1e-12);
    assertThat(new DailyRate(3_000_000_000L, 30).chanceOfSoFew(before))
        .isCloseTo(0.5, within(1e-4));
  }
}
