package org.comeasure.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reader is told of a job. */
class JobPartTest {

  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

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

  private static JobPart part(JobStatus status, long done, long total, @Nullable String failure) {
    var job =
        new Job(
            new JobId(1),
            TenantScope.ofNetwork(new ManufacturerId(1)),
            "driver.weights",
            "{}",
            status,
            done,
            total,
            null,
            failure,
            "test",
            Instant.EPOCH,
            null,
            null);
    return JobPart.of(job, "net", "/n/net/drivers", TEXTS);
  }
}
