package org.comeasure.measurement.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodBarTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final Address HERE = Address.of("/here").with("branch", "B");

  @Test
  void withoutAPeriodItIsTheCurrentMonth() {
    assertThat(PeriodBar.asked(null, TODAY, ENGLISH).token()).isEqualTo("2026-11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"november", "2026-13", "2026-W54", "2026-02-02..2026-02-01"})
  void whatIsNoPeriodIsABadRequest(String token) {
    var refused =
        catchThrowableOfType(ProblemException.class, () -> PeriodBar.asked(token, TODAY, ENGLISH));

    assertThat(refused.problem().type()).isEqualTo(ProblemType.BAD_REQUEST);
    assertThat(refused.problem().errors().get(0).pointer()).isEqualTo("period");
  }

  @Test
  void otherLengthsLieAroundTodayAndKeepTheRestOfTheState() {
    assertThat(bar("2026-11").grains())
        .extracting(Choice::href)
        .containsExactly(
            "/here?branch=B&period=2026-W47",
            "/here?branch=B&period=2026-11",
            "/here?branch=B&period=2026-Q4",
            "/here?branch=B&period=2026");
  }

  @ParameterizedTest
  @CsvSource({"2026-11", "2026-W47", "2026-Q4", "2026"})
  void thereIsNoWayIntoTheFuture(String token) {
    assertThat(bar(token).next()).isNull();
    assertThat(bar(token).previous()).isNotNull();
  }

  @Test
  void aPastPeriodHasANextOne() {
    assertThat(bar("2026-10").next()).isNotNull();
    assertThat(bar("2026-W46").next()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11 | November 2026 | November 2026",
        "2026-W01 | Week 1, 2026 | Woche 1, 2026",
        "2026-Q4 | Quarter 4, 2026 | 4. Quartal 2026",
        "2026 | 2026 | 2026"
      })
  void titlesAreInTheReadersLanguage(String token, String english, String german) {
    var period = Period.parse(token);

    assertThat(new PeriodWords(ENGLISH).title(period)).isEqualTo(english);
    assertThat(new PeriodWords(Texts.in(Locale.GERMAN)).title(period)).isEqualTo(german);
  }

  private static PeriodBar bar(String token) {
    return PeriodBar.of(Period.parse(token), TODAY, HERE, ENGLISH);
  }
}
