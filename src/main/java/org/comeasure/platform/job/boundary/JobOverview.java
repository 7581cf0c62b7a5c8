package org.comeasure.platform.job.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.Lane;
import org.comeasure.platform.job.domain.Calendar;
import org.comeasure.platform.job.domain.Queued;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Jobs and schedules as operators see them, nothing of whose they are. */
@Schema(name = "JobOverview")
public record JobOverview(
    @Schema(
            type = SchemaType.ARRAY,
            implementation = Kind.class,
            description = "Kinds of which a job waits, runs or has failed in the last 30 days")
        List<Kind> kinds,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = Scheduled.class,
            description = "What is done by the calendar of each network")
        List<Scheduled> schedules,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = Scheduled.class,
            description = "What the portal does for itself, by the calendar of UTC")
        List<Scheduled> upkeep) {

  @Schema(name = "JobsOfAKind")
  @JsonbNillable
  public record Kind(
      @Schema(example = "driver.weights") String kind,
      @Schema(description = "Whose places it takes", example = "asked") String lane,
      @Schema(description = "Wait for a place", example = "0") long waiting,
      @Schema(description = "Wait for a time", example = "0") long later,
      @Schema(example = "1") long running,
      @Schema(description = "Failed in the last 30 days", example = "0") long failed,
      @Schema(description = "Seconds that the oldest has waited for a place", nullable = true)
          @Nullable Long oldestSeconds) {

    static Kind of(Queued queued, Kinds known, Instant now) {
      var oldest = queued.oldest();
      return new Kind(
          queued.kind(),
          known.of(queued.kind()).map(JobKind::lane).orElse(Lane.ASKED).code(),
          queued.waiting(),
          queued.later(),
          queued.running(),
          queued.failed(),
          oldest == null ? null : Duration.between(oldest, now).toSeconds());
    }
  }

  @Schema(name = "Scheduled")
  @JsonbNillable
  public record Scheduled(
      @Schema(example = "audit.verify") String kind,
      @Schema(description = "The last moment that was put to work") Instant lastAt,
      @Schema(description = "The next moment") Instant nextAt,
      @Schema(description = "Moments that no node saw", example = "0") long missed,
      @Schema(description = "When the last missed ones were made up for", nullable = true)
          @Nullable Instant missedAt,
      @Schema(description = "Failures since it worked", example = "0") int failures) {

    static Scheduled of(Calendar calendar) {
      return new Scheduled(
          calendar.kind(),
          calendar.last(),
          calendar.next(),
          calendar.missed(),
          calendar.missedAt(),
          calendar.failures());
    }
  }
}
