package org.comeasure.platform.job.boundary;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.tenancy.TenantScope;

/**
 * Requests the jobs that are due by the calendar. Harmless on several nodes at once: equal requests
 * are one job, and a job that has nothing to do does nothing.
 */
@ApplicationScoped
public class RequestDueJobs {

  static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

  private static final Logger LOG = System.getLogger(RequestDueJobs.class.getName());
  private static final long EVERY_SECONDS = 10;
  private static final String BY_THE_PORTAL = "portal";
  private static final String NO_PARAMETERS = "{}";

  @Inject @Any Instance<JobKind> kinds;
  @Inject Jobs jobs;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService schedule;

  void start(@Observes @Priority(30) @Initialized(ApplicationScoped.class) Object started) {
    schedule.scheduleWithFixedDelay(this::request, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  void request() {
    for (var kind : kinds) {
      try {
        var now = clock.instant();
        kind.due(now).forEach(scope -> request(scope, kind.name(), now));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "What is due of {0} waits: {1}", kind.name(), e.getMessage());
      }
    }
  }

  private void request(TenantScope scope, String kind, Instant now) {
    var wanted = new NewJob(kind, NO_PARAMETERS, BY_THE_PORTAL);
    if (jobs.newest(scope, kind, 1).stream().noneMatch(job -> failedJustNow(job, now))) {
      jobs.request(scope, wanted);
    }
  }

  private static boolean failedJustNow(Job job, Instant now) {
    var ended = job.finishedAt();
    return job.status() == JobStatus.FAILED
        && ended != null
        && !ended.isAfter(now)
        && now.isBefore(ended.plus(AFTER_A_FAILURE));
  }
}
