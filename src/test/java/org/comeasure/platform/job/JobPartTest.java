package org.comeasure.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reader is told of a job. */
class JobPartTest {

  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final String HERE = "/n/net/drivers";
  private static final Network NETWORK =
      new Network(
          "net",
          TenantScope.ofNetwork(new ManufacturerId(1)),
          "Velmora",
          null,
          List.of(),
          "#0f5c6e",
          ReportingZone.UTC,
          Set.of(Role.PARTNER_MANAGER));

  @Test
  void aRunningJobTellsItsPercent() {
    var part = part(JobStatus.RUNNING, 30, 80, null);
    assertThat(part.words()).isEqualTo("37% done");
    assertThat(part.percent()).isEqualTo(37);
    assertThat(part.open()).isTrue();
    assertThat(part.href()).startsWith("/n/net/jobs/");
  }

  @Test
  void aJobIsNotTheWholeWayBeforeItIsDone() {
    assertThat(part(JobStatus.RUNNING, 80, 80, null).percent()).isEqualTo(99);
    assertThat(part(JobStatus.DONE, 80, 80, null).percent()).isEqualTo(100);
  }

  @Test
  void withoutATotalThereIsNoPercent() {
    assertThat(part(JobStatus.RUNNING, 80, 0, null).hasPercent()).isFalse();
  }

  @Test
  void aFailureSaysWhatToDo() {
    assertThat(part(JobStatus.FAILED, 0, 0, "platform.job.failed.lost").words())
        .contains("shorter period", new JobId(1).toString());
    assertThat(part(JobStatus.FAILED, 0, 0, "platform.no-such-text").words())
        .startsWith("Something went wrong on our side.");
  }

  @Test
  void aJobThatIsTriedAgainSaysHowOftenItFailedAndWhen() {
    var waiting = job(JobStatus.QUEUED, 2, "platform.job.failed.lost", NOON.plusSeconds(300));
    assertThat(part(waiting).words())
        .endsWith("Failed twice. Next try: 30 Nov 2026, 12:05 UTC.")
        .startsWith("It was begun several times");
    assertThat(JobPart.of(waiting, NETWORK, HERE, Texts.in(Locale.GERMAN)).words())
        .endsWith("Zweimal misslungen. Nächster Versuch: 30.11.2026, 12:05 UTC.");
    assertThat(part(waiting).lookEvery())
        .isGreaterThan(part(JobStatus.RUNNING, 1, 2, null).lookEvery());
  }

  @Test
  void aJobForLaterSaysWhenItBegins() {
    assertThat(part(job(JobStatus.QUEUED, 0, null, NOON.plusSeconds(3600))).words())
        .isEqualTo("Begins on 30 Nov 2026, 13:00 UTC, or as soon after as there is room.");
    assertThat(part(job(JobStatus.QUEUED, 0, null, NOON)).words()).startsWith("Waits for its turn");
  }

  @Test
  void whoMayAskForAJobMayCancelItAndHaveItTriedAgain() {
    var waiting = job(JobStatus.QUEUED, 1, null, NOON.plusSeconds(60));
    assertThat(part(waiting).cancellable()).isTrue();
    assertThat(part(waiting).retriable()).isTrue();
    assertThat(part(waiting.withAskers(Set.of(Role.MANUFACTURER_ADMIN))).cancellable()).isFalse();
    assertThat(part(waiting.withAskers(Set.of())).retriable()).isFalse();
    assertThat(part(job(JobStatus.RUNNING, 0, null, NOON)).retriable()).isFalse();
    assertThat(part(job(JobStatus.FAILED, 3, null, NOON)).retriable()).isTrue();
    assertThat(part(job(JobStatus.FAILED, 3, null, NOON)).cancellable()).isFalse();
    assertThat(part(job(JobStatus.CANCELLED, 0, null, NOON)).retriable()).isTrue();
    assertThat(part(job(JobStatus.DONE, 0, null, NOON)).retriable()).isFalse();
  }

  private static JobPart part(JobStatus status, long done, long total, @Nullable String failure) {
    return part(job(status, done, total, failure == null ? 0 : 1, failure, NOON));
  }

  private static JobPart part(Job job) {
    return JobPart.of(job, NETWORK, HERE, TEXTS);
  }

  private static Job job(JobStatus status, int failures, @Nullable String failure, Instant runAt) {
    return job(status, 0, 0, failures, failure, runAt);
  }

  private static Job job(
      JobStatus status,
      long done,
      long total,
      int failures,
      @Nullable String failure,
      Instant runAt) {
    return new Job(
        new JobId(1),
        NETWORK.scope(),
        "driver.weights",
        "{}",
        status,
        done,
        total,
        null,
        failures,
        failure,
        "test",
        NOON,
        runAt,
        null,
        null,
        false,
        Set.of(Role.PARTNER_MANAGER));
  }
}
