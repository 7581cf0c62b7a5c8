package org.comeasure.shared.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When something is due, on days of 23, 24 and 25 hours. */
class ScheduleTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Schedule HALF_PAST_TWO = Schedule.daily(LocalTime.of(2, 30));
  private static final Schedule HALF_PAST_ONE = Schedule.daily(LocalTime.of(1, 30));

  @Test
  void aTimeThatTheClocksSkipComesLater() {
    assertThat(runs(HALF_PAST_TWO, BERLIN, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z"))
        .containsExactly(at("2026-03-29T01:30:00Z"), at("2026-03-30T00:30:00Z"));
    assertThat(runs(HALF_PAST_TWO, NEW_YORK, "2026-03-07T12:00:00Z", "2026-03-09T12:00:00Z"))
        .containsExactly(at("2026-03-08T07:30:00Z"), at("2026-03-09T06:30:00Z"));
  }

  @Test
  void aTimeThatComesTwiceIsTakenOnce() {
    assertThat(runs(HALF_PAST_TWO, BERLIN, "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z"))
        .containsExactly(at("2026-10-25T00:30:00Z"), at("2026-10-26T01:30:00Z"));
    assertThat(runs(HALF_PAST_ONE, NEW_YORK, "2026-10-31T12:00:00Z", "2026-11-02T12:00:00Z"))
        .containsExactly(at("2026-11-01T05:30:00Z"), at("2026-11-02T06:30:00Z"));
  }

  /** A zone whose clocks skip midnight itself, and one that left out a whole day. */
  @Test
  void aSkippedMidnightAndASkippedDayAreNoReasonToMissOne() {
    var midnight = Schedule.daily(LocalTime.MIDNIGHT);
    assertThat(
            runs(
                midnight,
                ZoneId.of("Africa/Cairo"),
                "2026-04-23T12:00:00Z",
                "2026-04-25T12:00:00Z"))
        .containsExactly(at("2026-04-23T22:00:00Z"), at("2026-04-24T21:00:00Z"));
    assertThat(
            runs(
                HALF_PAST_TWO,
                ZoneId.of("Pacific/Apia"),
                "2011-12-29T00:00:00Z",
                "2012-01-01T00:00:00Z"))
        .containsExactly(
            at("2011-12-29T12:30:00Z"), at("2011-12-30T12:30:00Z"), at("2011-12-31T12:30:00Z"));
  }

  /** Looked at every hour of two years, each day has exactly one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "America/Santiago",
        "Asia/Kathmandu",
        "UTC"
      })
  void everyDayHasOne(String name) {
    var zone = ZoneId.of(name);
    for (var time : List.of("00:00", "00:30", "01:30", "02:00", "02:30", "03:00", "23:45")) {
      var schedule = Schedule.daily(LocalTime.parse(time));
      var from = LocalDate.of(2026, 1, 1).atStartOfDay(zone).toInstant().minusMillis(1);
      var to = LocalDate.of(2028, 1, 1).atStartOfDay(zone).toInstant().minusMillis(1);
      var days = new ArrayList<LocalDate>();
      var last = schedule.last(from, zone);
      for (var now = from; !now.isAfter(to); now = now.plus(Duration.ofHours(1))) {
        var due = schedule.last(now, zone);
        assertThat(due).isBeforeOrEqualTo(now);
        assertThat(schedule.next(now, zone)).isAfter(now);
        if (due.isAfter(last)) {
          days.add(LocalDate.ofInstant(due, zone));
          last = due;
        }
      }
      assertThat(days).as(time).hasSize(730).doesNotHaveDuplicates();
    }
  }

  @Test
  void theNextOneIsTheLastOneOnceItsTimeHasCome() {
    var now = at("2026-11-30T02:29:59.999Z");
    var next = HALF_PAST_TWO.next(now, ZoneOffset.UTC);
    assertThat(next).isEqualTo(at("2026-11-30T02:30:00Z"));
    assertThat(HALF_PAST_TWO.last(now, ZoneOffset.UTC)).isEqualTo(at("2026-11-29T02:30:00Z"));
    assertThat(HALF_PAST_TWO.last(next, ZoneOffset.UTC)).isEqualTo(next);
    assertThat(HALF_PAST_TWO.next(next, ZoneOffset.UTC)).isEqualTo(at("2026-12-01T02:30:00Z"));
  }

  @Test
  void aDayOfTheMonthBeginsWhereTheNetworkIs() {
    var eighth = Schedule.monthly(8, LocalTime.MIDNIGHT);
    assertThat(runs(eighth, BERLIN, "2026-11-01T00:00:00Z", "2027-02-01T00:00:00Z"))
        .containsExactly(
            at("2026-11-07T23:00:00Z"), at("2026-12-07T23:00:00Z"), at("2027-01-07T23:00:00Z"));
    assertThatIllegalArgumentException().isThrownBy(() -> Schedule.monthly(29, LocalTime.MIDNIGHT));
  }

  @Test
  void periodsFollowEachOther() {
    var quarter = Schedule.every(Duration.ofMinutes(15));
    var now = at("2026-11-30T10:07:00Z");
    assertThat(quarter.last(now, BERLIN)).isEqualTo(at("2026-11-30T10:00:00Z"));
    assertThat(quarter.next(now, BERLIN)).isEqualTo(at("2026-11-30T10:15:00Z"));
    assertThat(quarter.between(at("2026-11-30T09:00:00Z"), at("2026-11-30T10:00:00Z"), BERLIN))
        .isEqualTo(4);
  }

  /** By hand: after 27 March's there are those of 28, 29 (late), 30 and 31 March. */
  @Test
  void whatLiesBetweenIsCounted() {
    assertThat(
            HALF_PAST_TWO.between(at("2026-03-27T01:30:00Z"), at("2026-03-31T00:30:00Z"), BERLIN))
        .isEqualTo(4);
    assertThat(
            HALF_PAST_TWO.between(at("2026-03-31T00:30:00Z"), at("2026-03-27T01:30:00Z"), BERLIN))
        .isZero();
  }

  private static List<Instant> runs(Schedule schedule, ZoneId zone, String from, String to) {
    var runs = new ArrayList<Instant>();
    for (var next = schedule.next(at(from), zone);
        !next.isAfter(at(to));
        next = schedule.next(next, zone)) {
      runs.add(next);
    }
    return runs;
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
