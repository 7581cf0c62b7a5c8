package org.comeasure.platform.job.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.comeasure.shared.schedule.Schedule;
import org.junit.jupiter.api.Test;

/** What is to be done by a schedule, and what was missed. */
class DueTest {

  private static final Schedule AT_THREE = Schedule.daily(LocalTime.of(3, 0));

  @Test
  void whatIsDueIsRunOnceAndNothingIsMissed() {
    var due = due("2026-11-29T03:00:00Z", "2026-11-30T03:00:07Z");
    assertThat(due.run()).isTrue();
    assertThat(due.missed()).isZero();
    assertThat(due.last()).isEqualTo(Instant.parse("2026-11-30T03:00:00Z"));
    assertThat(due.next()).isEqualTo(Instant.parse("2026-12-01T03:00:00Z"));
    assertThat(due("2026-11-30T03:00:00Z", "2026-11-30T03:00:17Z").run()).isFalse();
  }

  /** Away from the 27th to the 30th at 09:00: those of the 28th, 29th and 30th, made up by one. */
  @Test
  void missedOnesAreMadeUpForOnceAndCounted() {
    var due = due("2026-11-27T03:00:00Z", "2026-11-30T09:00:00Z");
    assertThat(due.run()).isTrue();
    assertThat(due.missed()).isEqualTo(3);
    assertThat(due("2026-11-27T03:00:00Z", "2026-11-30T03:05:00Z").missed()).isEqualTo(2);
  }

  @Test
  void aRestartOverTheMomentIsNoMiss() {
    assertThat(due("2026-11-29T03:00:00Z", "2026-11-30T03:14:59Z").missed()).isZero();
    assertThat(due("2026-11-29T03:00:00Z", "2026-11-30T03:15:01Z").missed()).isEqualTo(1);
  }

  @Test
  void aClockThatWasSetBackRunsNothing() {
    var due = due("2028-11-29T03:00:00Z", "2026-11-30T09:00:00Z");
    assertThat(due.run()).isFalse();
    assertThat(due.missed()).isZero();
    assertThat(due.next()).isEqualTo(Instant.parse("2026-12-01T03:00:00Z"));
  }

  /** At 02:00 in New York the next one is 03:00 there, though Berlin has had its own. */
  @Test
  void aNetworkThatMovesGoesOnWithItsNewZone() {
    var inBerlin = Instant.parse("2026-11-30T02:00:00Z");
    var newYork = ZoneId.of("America/New_York");
    var due = Due.of(AT_THREE, inBerlin, Instant.parse("2026-11-30T07:00:00Z"), newYork);
    assertThat(due.run()).isFalse();
    assertThat(due.next()).isEqualTo(Instant.parse("2026-11-30T08:00:00Z"));
  }

  private static Due due(String before, String now) {
    return Due.of(AT_THREE, Instant.parse(before), Instant.parse(now), ZoneOffset.UTC);
  }
}
