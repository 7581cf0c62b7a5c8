package org.comeasure.platform.job.boundary;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.platform.job.domain.Due;
import org.comeasure.platform.job.store.ScheduleStore;
import org.comeasure.platform.job.store.ScheduleStore.Standing;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.tenancy.TenantScope;

/**
 * Requests the jobs that are due by the calendar of each network. Of several nodes that see a
 * moment come, one requests the job; a moment that none has seen is made up for once.
 */
@ApplicationScoped
public class RequestDueJobs {

  private static final Logger LOG = System.getLogger(RequestDueJobs.class.getName());
  private static final long EVERY_SECONDS = 10;
  private static final String NO_PARAMETERS = "{}";
  private static final int AT_ONCE = 500;

  @Inject Kinds kinds;
  @Inject Jobs jobs;
  @Inject ScheduleStore store;
  @Inject RetriedTransaction transaction;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService schedule;

  void start(@Observes @Priority(30) @Initialized(ApplicationScoped.class) Object started) {
    schedule.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  void look() {
    for (var kind : kinds.all().values()) {
      kind.schedule().ifPresent(due -> look(kind, due));
    }
  }

  private void look(JobKind kind, Schedule due) {
    try {
      var now = clock.instant();
      transaction
          .run(() -> store.fresh(kind.name(), AT_ONCE))
          .forEach(one -> begin(kind, due, one, now));
      transaction
          .run(() -> store.due(kind.name(), now, AT_ONCE))
          .forEach(one -> request(kind, due, one, now));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "What is due of {0} waits: {1}", kind.name(), e.getMessage());
    }
  }

  /** A network that was there at the last moment already is not left to wait for the next one. */
  private void begin(JobKind kind, Schedule schedule, Standing one, Instant now) {
    var zone = one.zone().id();
    var last = schedule.last(now, zone);
    transaction.run(
        () -> {
          boolean mine = store.begin(one.scope(), kind.name(), last, schedule.next(now, zone));
          if (mine && one.since().isBefore(last)) {
            request(one.scope(), kind);
          }
          return mine;
        });
  }

  private void request(JobKind kind, Schedule schedule, Standing one, Instant now) {
    var due = Due.of(schedule, one.since(), now, one.zone().id());
    boolean first =
        transaction.run(
            () -> {
              boolean mine = store.advance(one.scope(), kind.name(), one.since(), due, now);
              if (mine && due.run()) {
                request(one.scope(), kind);
              }
              return mine;
            });
    if (first && due.missed() > 0) {
      LOG.log(
          Level.WARNING,
          "Made up for {0} missed runs of {1} in network {2}",
          due.missed(),
          kind.name(),
          one.network());
    }
  }

  private void request(TenantScope network, JobKind kind) {
    jobs.request(network, new NewJob(kind.name(), NO_PARAMETERS, NewJob.PORTAL));
  }
}
