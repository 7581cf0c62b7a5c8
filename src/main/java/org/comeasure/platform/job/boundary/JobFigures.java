package org.comeasure.platform.job.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.comeasure.platform.job.Lane;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/** Tells watchers how the jobs of all networks stand, as each node finds it in the database. */
@ApplicationScoped
public class JobFigures {

  private static final Duration MOMENT = Duration.ofSeconds(5);

  @Inject ReadOverview overview;
  @Inject MetricRegistry registry;

  private record Read(JobOverview overview, long at) {}

  /** All figures of one look at the portal come from one reading. */
  private volatile @Nullable Read last;

  void start(@Observes @Priority(40) @Initialized(ApplicationScoped.class) Object started) {
    for (var lane : Lane.values()) {
      var tag = new Tag("lane", lane.code());
      registry.gauge("jobs_waiting", () -> sum(lane, JobOverview.Kind::waiting), tag);
      registry.gauge("jobs_running", () -> sum(lane, JobOverview.Kind::running), tag);
      registry.gauge("jobs_failed", () -> sum(lane, JobOverview.Kind::failed), tag);
      registry.gauge("jobs_oldest_seconds", () -> oldest(lane), tag);
    }
    registry.gauge("schedules_missed", this::missed);
  }

  private long sum(Lane lane, ToLongFunction<JobOverview.Kind> figure) {
    return of(lane).mapToLong(figure).sum();
  }

  private long oldest(Lane lane) {
    return of(lane)
        .mapToLong(kind -> kind.oldestSeconds() == null ? 0 : kind.oldestSeconds())
        .max()
        .orElse(0);
  }

  private long missed() {
    var now = read();
    return Stream.concat(now.schedules().stream(), now.upkeep().stream())
        .mapToLong(JobOverview.Scheduled::missed)
        .sum();
  }

  private Stream<JobOverview.Kind> of(Lane lane) {
    return read().kinds().stream().filter(kind -> kind.lane().equals(lane.code()));
  }

  private JobOverview read() {
    var known = last;
    if (known == null || System.nanoTime() - known.at() > MOMENT.toNanos()) {
      known = new Read(overview.read(), System.nanoTime());
      last = known;
    }
    return known.overview();
  }
}
