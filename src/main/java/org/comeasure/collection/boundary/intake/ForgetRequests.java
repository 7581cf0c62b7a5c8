package org.comeasure.collection.boundary.intake;

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
import org.comeasure.collection.store.IntakeRequestStore;
import org.comeasure.platform.database.RetriedTransaction;

/**
 * Forgets the answers to old intake requests: who repeats a request does so within days. Harmless
 * on several nodes at once.
 */
@ApplicationScoped
public class ForgetRequests {

  static final Duration KEPT = Duration.ofDays(7);

  private static final Logger LOG = System.getLogger(ForgetRequests.class.getName());
  private static final long EVERY_MINUTES = 60;
  private static final int AT_ONCE = 1000;

  @Inject RetriedTransaction transaction;
  @Inject IntakeRequestStore requests;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService schedule;

  void start(@Observes @Priority(20) @Initialized(ApplicationScoped.class) Object started) {
    schedule.scheduleWithFixedDelay(this::sweep, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  private void sweep() {
    try {
      forget();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old intake requests stay for now: {0}", e.getMessage());
    }
  }

  /** In small steps, so that nobody waits for a long delete. */
  public void forget() {
    var before = clock.instant().minus(KEPT);
    int forgotten;
    do {
      forgotten = transaction.run(() -> requests.forget(before, AT_ONCE));
    } while (forgotten == AT_ONCE);
  }
}
