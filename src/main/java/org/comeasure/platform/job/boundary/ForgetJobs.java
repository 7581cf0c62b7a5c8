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
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Forgets jobs that ended long ago, with their results. Harmless on several nodes at once. */
@ApplicationScoped
public class ForgetJobs {

  static final Duration KEPT = Duration.ofDays(30);

  private static final Logger LOG = System.getLogger(ForgetJobs.class.getName());
  private static final long EVERY_MINUTES = 60;
  private static final int AT_ONCE = 500;

  @Inject Ledger ledger;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService schedule;

  void start(@Observes @Priority(30) @Initialized(ApplicationScoped.class) Object started) {
    schedule.scheduleWithFixedDelay(this::sweep, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  private void sweep() {
    try {
      forget();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old jobs stay for now: {0}", e.getMessage());
    }
  }

  /** In small steps, so that nobody waits for a long delete. */
  void forget() {
    var before = clock.instant().minus(KEPT);
    int forgotten;
    do {
      forgotten = ledger.forget(before, AT_ONCE);
    } while (forgotten == AT_ONCE);
  }
}
