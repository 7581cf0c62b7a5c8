package org.comeasure.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.comeasure.shared.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingZoneTest {

  private static final ReportingZone BERLIN = ReportingZone.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-10-31T23:30:00Z",
    "America/Los_Angeles, 2026-11-01T07:30:00Z",
    "Asia/Tokyo, 2026-10-31T15:30:00Z",
    "Asia/Kolkata, 2026-10-31T19:00:00Z",
    "Pacific/Auckland, 2026-10-31T11:30:00Z"
  })
  void halfPastMidnightOnTheFirstIsInThatMonth(String id, Instant at) {
    var zone = ReportingZone.of(id);
    var november = Period.of(YearMonth.of(2026, 11));
    assertThat(zone.dayOf(at)).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(zone.today(Clock.fixed(at, ZoneOffset.UTC))).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(zone.startOf(november)).isEqualTo(at.minus(Duration.ofMinutes(30)));
    assertThat(zone.dayOf(zone.endOf(november))).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(zone.dayOf(zone.endOf(november).minusMillis(1)))
        .isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-29, 23", "2026-10-25, 25", "2026-06-01, 24"})
  void aDayHasTheHoursThatTheClocksGiveIt(LocalDate day, long hours) {
    var length = Duration.between(BERLIN.startOf(day), BERLIN.startOf(day.plusDays(1)));
    assertThat(length).isEqualTo(Duration.ofHours(hours));
  }

  /** November of 2026 has 721 hours in Los Angeles, 720 in Berlin; 2026 has its 8,760 in both. */
  @ParameterizedTest
  @CsvSource({
    "America/Los_Angeles, 2026-11, 2026-11-01T07:00:00Z, 721, 721",
    "America/Los_Angeles, 2026-11, 2026-11-01T07:30:00Z, 720.5, 721",
    "America/Los_Angeles, 2026-11, 2026-12-01T08:00:00Z, 0, 721",
    "Europe/Berlin, 2026-11, 2026-10-31T23:30:00Z, 719.5, 720",
    "Europe/Berlin, 2026-03, 2026-02-28T23:00:00Z, 743, 743",
    "Europe/Berlin, 2026, 2026-12-31T22:00:00Z, 1, 8760"
  })
  void theShareThatFollowsIsOfThePeriodsOwnHours(
      String id, String period, Instant moment, double left, double hours) {
    assertThat(ReportingZone.of(id).shareAfter(moment, Period.parse(period)))
        .isEqualTo(left / hours);
  }

  @Test
  void bothHoursThatTheClocksTellTwiceAreOfTheSameDay() {
    assertThat(BERLIN.dayOf(Instant.parse("2026-10-25T00:30:00Z")))
        .isEqualTo(BERLIN.dayOf(Instant.parse("2026-10-25T01:30:00Z")))
        .isEqualTo(LocalDate.of(2026, 10, 25));
  }

  @Test
  void aDayWhoseMidnightIsSkippedBeginsLater() {
    var beirut = ReportingZone.of("Asia/Beirut");
    assertThat(beirut.startOf(LocalDate.of(2024, 3, 31)))
        .isEqualTo(Instant.parse("2024-03-30T22:00:00Z"));
    assertThat(beirut.dayOf(Instant.parse("2024-03-30T22:00:00Z")))
        .isEqualTo(LocalDate.of(2024, 3, 31));
  }
}
