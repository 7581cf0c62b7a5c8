package org.comeasure.measurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

  @ParameterizedTest
  @CsvSource({
    "32.4, 30.6, 0, 1",
    "32.4, 30.6, 1, 1.8",
    "31.6, 31.4, 0, 1",
    "32.4, 31.6, 0, 0",
    "-24.5, 24.5, 0, -50",
    "-0.4, 0.4, 0, 0",
    "4.14, 3.66, 1, 0.4",
    "4.1, 3.7, 1, 0.4"
  })
  void theDifferenceIsThatOfTheRoundedValues(
      double later, double earlier, int decimals, double difference) {
    var change = new Change(Verdict.WITHIN_CHANCE, later, earlier, 0.4);

    assertThat(change.difference(decimals)).isEqualTo(difference);
    assertThat(change.difference()).isCloseTo(later - earlier, within(1e-9));
  }

  @Test
  void withoutComparisonThereIsNoDifference() {
    assertThatThrownBy(() -> Change.NOT_COMPARABLE.difference(0))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(Change.NOT_COMPARABLE::difference).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyWhatHasNoVerdictHasAReason() {
    assertThatThrownBy(() -> new Change(Verdict.NOT_COMPARABLE, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Change(Verdict.WITHIN_CHANCE, 1, 0, 0.5, 0.5, false, NoVerdict.TOO_FEW_ANSWERS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Change(Verdict.WITHIN_CHANCE, 1, 0, 0.5).reason()).isNull();
  }

  @Test
  void figuresAreRoundedHalfUpAsTheyAreWritten() {
    var random = new Random(20261122);
    for (int i = 0; i < 10_000; i++) {
      // Every other number is one with three decimals, often just halfway between two.
      double later = i % 2 == 0 ? random.nextInt(-2000, 2000) / 20.0 : random.nextDouble(-100, 100);
      double earlier = random.nextInt(-100_000, 100_000) / 1000.0;
      int decimals = i % 2;
      assertThat(new Change(Verdict.SIGNIFICANT_UP, later, earlier, 0.01).difference(decimals))
          .as("%s - %s with %s decimals", later, earlier, decimals)
          .isEqualTo(written(later, decimals).subtract(written(earlier, decimals)).doubleValue());
    }
  }

  private static BigDecimal written(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  @Test
  void aValueThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> new Change(Verdict.WITHIN_CHANCE, Double.NaN, 1, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Change(Verdict.WITHIN_CHANCE, 1, 1, 1.5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
