package org.comeasure.shared.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.comeasure.shared.period.InvalidPeriodException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "WEEK,    2026-11-16, 2026-11-23, 2026-W47",
    "MONTH,   2026-11-01, 2026-12-01, 2026-11",
    "QUARTER, 2026-10-01, 2027-01-01, 2026-Q4",
    "YEAR,    2026-01-01, 2027-01-01, 2026",
    "RANGE,   2026-11-22, 2026-11-23, 2026-11-22..2026-11-22"
  })
  void coversTheUnitInWhichADayLies(Grain grain, LocalDate from, LocalDate to, String token) {
    Period period = Period.of(grain, SUNDAY);

    assertThat(period).isEqualTo(new Period(grain, from, to));
    assertThat(period.token()).isEqualTo(token);
    assertThat(period.contains(SUNDAY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11",
        "2026-W47",
        "2026-W53",
        "2026-W01",
        "2026-Q1",
        "2026-Q4",
        "2000",
        "2099",
        "2026-01-05..2026-02-03",
        "2024-02-29..2024-02-29",
        "2090-01-01..2099-12-31"
      })
  void readsWhatItWrites(String token) {
    assertThat(Period.parse(token).token()).isEqualTo(token);
  }

  @Test
  void writtenRangesIncludeTheirLastDay() {
    Period period = Period.parse("2026-01-05..2026-02-03");

    assertThat(period)
        .isEqualTo(Period.range(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 4)))
        .isEqualTo(Period.inclusive(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 3)));
    assertThat(period.days()).isEqualTo(30); // 27 days of January and 3 of February
    assertThat(period.lastDay()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(period.contains(LocalDate.of(2026, 2, 3))).isTrue();
    assertThat(period.contains(LocalDate.of(2026, 2, 4))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'',                       UNREADABLE",
    "november,                 UNREADABLE",
    "2026-13,                  UNREADABLE",
    "2026-00,                  UNREADABLE",
    "2026-Q5,                  UNREADABLE",
    "2026-W00,                 UNREADABLE",
    "2027-W53,                 UNREADABLE",
    "2026-11-22,               UNREADABLE",
    "2026-02-30..2026-03-01,   UNREADABLE",
    "2026-1-5..2026-2-3,       UNREADABLE",
    "' 2026',                  UNREADABLE",
    "２０２６,                  UNREADABLE",
    "2026-02-03..2026-01-05,   REVERSED",
    "1999,                     TOO_EARLY",
    "1999-12,                  TOO_EARLY",
    "0000-01-01..0000-01-02,   TOO_EARLY",
    "2100,                     TOO_LATE",
    "9999-12-31..9999-12-31,   TOO_LATE",
    "2010-01-01..2020-01-01,   TOO_LONG"
  })
  void refusesWhatIsNoPeriod(String token, Reason reason) {
    assertThatThrownBy(() -> Period.parse(token))
        .isInstanceOfSatisfying(
            InvalidPeriodException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void tenYearsAreTheLongestRange() {
    LocalDate start = LocalDate.of(2010, 1, 1);

    assertThat(Period.range(start, LocalDate.of(2020, 1, 1)).days()).isEqualTo(3652);
    assertRefused(start, LocalDate.of(2020, 1, 2), Reason.TOO_LONG);
    assertRefused(start, start, Reason.REVERSED);
    assertRefused(LocalDate.MIN, LocalDate.MAX, Reason.TOO_EARLY);
    assertRefused(start, LocalDate.MAX, Reason.TOO_LATE);
  }

  @Test
  void aCalendarGrainCoversExactlyOneUnit() {
    LocalDate first = LocalDate.of(2026, 11, 1);

    assertThatThrownBy(() -> new Period(Grain.MONTH, first, LocalDate.of(2027, 1, 1)))
        .isInstanceOfSatisfying(
            InvalidPeriodException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MISALIGNED));
    assertThatThrownBy(() -> new Period(Grain.WEEK, first, first.plusDays(7)))
        .isInstanceOf(InvalidPeriodException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01,                2025-12,                2026-02",
    "2026-W01,               2025-W52,               2026-W02",
    "2026-W53,               2026-W52,               2027-W01",
    "2026-Q1,                2025-Q4,                2026-Q2",
    "2026,                   2025,                   2027",
    "2026-01-05..2026-02-03, 2025-12-06..2026-01-04, 2026-02-04..2026-03-05"
  })
  void neighboursAreEquallyLong(String token, String previous, String next) {
    assertThat(Period.parse(token).previous().token()).isEqualTo(previous);
    assertThat(Period.parse(token).next().token()).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11,                2025-11",
    "2026-Q1,                2025-Q1",
    "2026,                   2025",
    "2026-W47,               2025-W47",
    "2026-W53,               2025-W52",
    "2026-01-05..2026-02-03, 2025-01-05..2025-02-03",
    "2024-02-29..2024-02-29, 2023-02-28..2023-02-28",
    "2024-02-10..2024-02-28, 2023-02-10..2023-02-28",
    "2024-01-15..2024-02-28, 2023-01-15..2023-02-28",
    "2024-02-20..2024-02-29, 2023-02-20..2023-03-01",
    "2025-02-28..2025-02-28, 2024-02-28..2024-02-28",
    "2025-02-15..2025-03-10, 2024-02-15..2024-03-09",
    "2024-01-15..2025-01-14, 2023-01-15..2024-01-14",
    "2023-12-01..2024-11-30, 2022-12-01..2023-11-30",
    "2024-02-28..2024-02-28, 2023-02-28..2023-02-28"
  })
  void aYearBeforeIsTheSamePeriod(String token, String yearBefore) {
    assertThat(Period.parse(token).aYearBefore().token()).isEqualTo(yearBefore);
  }

  @ParameterizedTest
  @EnumSource(
      value = Grain.class,
      names = {"WEEK", "MONTH", "QUARTER", "YEAR"})
  void previousOfTheNextIsItself(Grain grain) {
    for (LocalDate day = LocalDate.of(2019, 12, 1); day.getYear() < 2030; day = day.plusDays(5)) {
      Period period = Period.of(grain, day);
      assertThat(period.next().previous()).isEqualTo(period);
      assertThat(period.next().from()).isEqualTo(period.to());
      assertThat(Period.parse(period.token())).isEqualTo(period);
    }
  }

  @Test
  void listsTheMonthsThatItTouches() {
    assertThat(Period.parse("2026-Q4").months())
        .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11), YearMonth.of(2026, 12));
    assertThat(Period.parse("2025-12-31..2026-01-01").months())
        .containsExactly(YearMonth.of(2025, 12), YearMonth.of(2026, 1));
    assertThat(Period.parse("2026").months()).hasSize(12);
  }

  @Test
  void aTrendEndsWithTheMonthInWhichThePeriodEnds() {
    assertThat(Period.parse("2026-Q4").trailingMonths(13))
        .hasSize(13)
        .startsWith(YearMonth.of(2025, 12))
        .endsWith(YearMonth.of(2026, 12));
  }

  @Test
  void anotherGrainIsTheUnitInWhichItEnds() {
    assertThat(Period.parse("2026-Q4").as(Grain.MONTH))
        .isEqualTo(Period.of(YearMonth.of(2026, 12)));
    assertThat(Period.parse("2026-11").as(Grain.WEEK).token()).isEqualTo("2026-W49");
    assertThat(Period.parse("2026-11").as(Grain.MONTH).token()).isEqualTo("2026-11");
  }

  private static void assertRefused(LocalDate from, LocalDate to, Reason reason) {
    assertThatThrownBy(() -> Period.range(from, to))
        .isInstanceOfSatisfying(
            InvalidPeriodException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
