package org.comeasure.measurement.integrity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.comeasure.measurement.domain.formula.DailyRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingTest {

  // 4.5 a day before, so 2.25 is half
  @ParameterizedTest
  @CsvSource({"36, true", "67, true", "68, false", "135, false", "400, false"})
  void farFewerAreLessThanHalfAsMany(long opened, boolean found) {
    var asking =
        new Asking(
            new DailyRate(opened, 30),
            List.of(new DailyRate(138, 31), new DailyRate(138, 30), new DailyRate(138, 31)));
    assertThat(asking.earlier().perDay()).isEqualTo(4.5);
    assertThat(asking.farFewer()).isEqualTo(found);
  }

  /** Exactly half as many is not less: 59 and 60 in 30 days against 360 in 90. */
  @Test
  void halfAsManyAreNotFarFewer() {
    assertThat(new Asking(new DailyRate(59, 30), thirties(120, 120, 120)).farFewer()).isTrue();
    assertThat(new Asking(new DailyRate(60, 30), thirties(120, 120, 120)).farFewer()).isFalse();
  }

  /** None in 10 of 100 days: 0.9^65 is .00106, 0.9^66 .00095. */
  @Test
  void whatChanceExplainsIsNotFound() {
    assertThat(new Asking(new DailyRate(0, 10), thirties(20, 25, 20)).farFewer()).isFalse();
    assertThat(new Asking(new DailyRate(0, 10), thirties(20, 26, 20)).farFewer()).isTrue();
  }

  @Test
  void thirtyFormsOfThreeMonthsAreNeeded() {
    var none = new DailyRate(0, 30);
    assertThat(new Asking(none, thirties(10, 10, 9)).known()).isFalse();
    assertThat(new Asking(none, thirties(10, 10, 10)).known()).isTrue();
    assertThat(new Asking(none, thirties(10, 10, 10)).farFewer()).isTrue();
    assertThat(new Asking(none, thirties(500, 0, 500)).known()).isFalse();
    assertThat(new Asking(none, thirties(500, 0, 500)).farFewer()).isFalse();
    assertThat(Asking.UNKNOWN.known()).isFalse();
  }

  @Test
  void aWeekIsNeeded() {
    assertThat(new Asking(new DailyRate(0, 6), thirties(90, 90, 90)).known()).isFalse();
    assertThat(new Asking(new DailyRate(0, 7), thirties(90, 90, 90)).farFewer()).isTrue();
  }

  /** Two months before anybody began do not count as months without forms, one in between does. */
  @Test
  void monthsCountFromTheFirstOpenedForm() {
    var asking = new Asking(new DailyRate(30, 30), thirties(0, 0, 90, 0, 90, 90));
    assertThat(asking.months()).isEqualTo(4);
    assertThat(asking.earlier()).isEqualTo(new DailyRate(270, 120));
  }

  private static List<DailyRate> thirties(long... forms) {
    return LongStream.of(forms).mapToObj(each -> new DailyRate(each, 30)).toList();
  }
}
