package org.comeasure.platform.job.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobPart;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.Network;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as told to other systems. */
@Schema(name = "Job")
@JsonbNillable
@JsonbPropertyOrder({
  "id",
  "kind",
  "status",
  "done",
  "total",
  "problem",
  "failures",
  "runAt",
  "createdAt",
  "startedAt",
  "finishedAt"
})
public record JobBody(
    @Schema(example = "0MZK4Q0WG8V2R") String id,
    @Schema(example = "driver.weights") String kind,
    @Schema(enumeration = {"queued", "running", "done", "failed", "cancelled"}) String status,
    @Schema(description = "Steps done", example = "40") long done,
    @Schema(description = "Of so many; 0 while that is not known", example = "100") long total,
    @Schema(description = "What went wrong and what to do", nullable = true)
        @Nullable String problem,
    @Schema(description = "How often it was tried in vain", example = "0") int failures,
    @Schema(
            description =
                "When it begins, or is tried again; null once it does not wait for a time",
            nullable = true)
        @Nullable Instant runAt,
    Instant createdAt,
    @Schema(nullable = true) @Nullable Instant startedAt,
    @Schema(nullable = true) @Nullable Instant finishedAt) {

  static JobBody of(Job job, Network network, Texts texts) {
    return new JobBody(
        job.id().toString(),
        job.kind(),
        job.status().code(),
        job.done(),
        job.total(),
        job.status() == JobStatus.FAILED || job.waitsForItsNextTry()
            ? JobPart.of(job, network, "", texts).words()
            : null,
        job.failures(),
        JobPart.waitsForATime(job) ? job.runAt() : null,
        job.createdAt(),
        job.startedAt(),
        job.finishedAt());
  }
}
