package org.comeasure.measurement.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.ReportingZone;
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
    assertThat(asked(Map.of()).period().token()).isEqualTo("2026-11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "november",
        "2026-13",
        "2026-W54",
        "2026-02-02..2026-02-01",
        "2026-12",
        "2099",
        "2000"
      })
  void whatIsNoPeriodIsABadRequest(String token) {
    var refused =
        catchThrowableOfType(ProblemException.class, () -> asked(Map.of("period", token)));

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

  @Test
  void withinASentenceADayIsOneDate() {
    var day = Period.parse("2026-10-05..2026-10-05");

    assertThat(new PeriodWords(ENGLISH).during(day)).isEqualTo("on 5 Oct 2026");
    assertThat(new PeriodWords(Texts.in(Locale.GERMAN)).during(day)).isEqualTo("am 05.10.2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11 | November 2026 | November 2026",
        "2026-W01 | Week 1 · 29 Dec 2025 to 4 Jan 2026 | Woche 1 · 29.12.2025 bis 04.01.2026",
        "2026-Q4 | Quarter 4, 2026 | 4. Quartal 2026",
        "2026 | 2026 | 2026",
        "2026-10-05..2026-10-06 | 5 Oct 2026 to 6 Oct 2026 | 05.10.2026 bis 06.10.2026",
        "2026-10-05..2026-10-05 | 5 Oct 2026 | 05.10.2026"
      })
  void titlesAreInTheReadersLanguage(String token, String english, String german) {
    var period = Period.parse(token);

    assertThat(new PeriodWords(ENGLISH).title(period)).isEqualTo(english);
    assertThat(new PeriodWords(Texts.in(Locale.GERMAN)).title(period)).isEqualTo(german);
  }

  @Test
  void twoDaysAreAPeriodAndACalendarUnitByItsName() {
    assertThat(typed("2026-10-05", "2026-11-03").period().token())
        .isEqualTo("2026-10-05..2026-11-03");
    assertThat(typed("2026-07-01", "2026-09-30").period().token()).isEqualTo("2026-Q3");
    assertThat(typed("2026-10-05", "2026-11-03").wrong()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-03, 2026-10-05, , measurement.range.reversed",
    "2026-13-01, 2026-10-05, measurement.range.unreadable,",
    "'', 2026-10-05, measurement.range.unreadable,",
    "yesterday, '', measurement.range.unreadable, measurement.range.unreadable",
    "2027-01-01, 2027-01-31, measurement.range.future,",
    "2010-01-01, 2026-10-31, measurement.range.too-long,",
    "2000-01-01, 2000-12-31, measurement.range.too-early,",
    "2026-01-01, 2100-01-01, , measurement.range.too-late"
  })
  void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays(
      String from, String to, String fromError, String toError) {
    var asked = typed(from, to);
    var range =
        PeriodBar.of(asked, new PeriodBar.Today(TODAY, ReportingZone.UTC), HERE, ENGLISH).range();

    assertThat(range.from()).isEqualTo(from);
    assertThat(range.to()).isEqualTo(to);
    assertThat(range.fromError()).isEqualTo(said(fromError));
    assertThat(range.toError()).isEqualTo(said(toError));
    assertThat(range.wrong()).isTrue();
    assertThat(range.kept()).containsExactly(new Kept("branch", "B"));
    assertThat(asked.period().token()).isEqualTo("2026-11");
  }

  private static String said(String key) {
    return key == null ? null : ENGLISH.get(key, "1 Jan 2000", "1 Jan 2100", 10);
  }

  private static AskedPeriod typed(String from, String to) {
    return asked(Map.of("from", from, "to", to));
  }

  private static AskedPeriod asked(Map<String, String> parameters) {
    return AskedPeriod.of(PeriodQuery.from(parameters::get), TODAY, ENGLISH);
  }

  private static PeriodBar bar(String token) {
    return PeriodBar.of(
        asked(Map.of("period", token)),
        new PeriodBar.Today(TODAY, ReportingZone.UTC),
        HERE,
        ENGLISH);
  }
}
