package org.comeasure.platform.job.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobPart;
import org.comeasure.shared.locale.Texts;
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
  "createdAt",
  "startedAt",
  "finishedAt"
})
public record JobBody(
    @Schema(example = "0MZK4Q0WG8V2R") String id,
    @Schema(example = "driver.weights") String kind,
    @Schema(enumeration = {"queued", "running", "done", "failed"}) String status,
    @Schema(description = "Steps done", example = "40") long done,
    @Schema(description = "Of so many; 0 while that is not known", example = "100") long total,
    @Schema(description = "What went wrong and what to do", nullable = true)
        @Nullable String problem,
    Instant createdAt,
    @Schema(nullable = true) @Nullable Instant startedAt,
    @Schema(nullable = true) @Nullable Instant finishedAt) {

  static JobBody of(Job job, String network, Texts texts) {
    return new JobBody(
        job.id().toString(),
        job.kind(),
        job.status().code(),
        job.done(),
        job.total(),
        job.failure() == null ? null : JobPart.of(job, network, "", texts).words(),
        job.createdAt(),
        job.startedAt(),
        job.finishedAt());
  }
}
