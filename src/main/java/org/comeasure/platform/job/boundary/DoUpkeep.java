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
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.comeasure.platform.database.Outage;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.RetryPolicy;
import org.comeasure.platform.job.domain.Due;
import org.comeasure.platform.job.store.UpkeepStore;
import org.comeasure.shared.id.Tsids;
import org.comeasure.shared.schedule.Upkeep;
import org.jspecify.annotations.Nullable;

/**
 * Does what the portal does for itself when it is due, one after the other. Of several nodes one
 * does it; what failed is tried again after growing pauses, for as long as it takes.
 */
@ApplicationScoped
public class DoUpkeep {

  /** How long a node that is gone in the middle keeps others from it. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final Logger LOG = System.getLogger(DoUpkeep.class.getName());
  private static final long EVERY_SECONDS = 10;
  private static final RetryPolicy AGAIN =
      new RetryPolicy(Integer.MAX_VALUE, Duration.ofMinutes(1), Duration.ofHours(1));

  @Inject @Any Instance<Upkeep> kinds;
  @Inject UpkeepStore store;
  @Inject RetriedTransaction transaction;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService schedule;

  private final String node = "node-" + Tsids.print(Tsids.next());

  void start(@Observes @Priority(30) @Initialized(ApplicationScoped.class) Object started) {
    schedule.scheduleWithFixedDelay(
        () -> kinds.forEach(kind -> look(kind, node)),
        EVERY_SECONDS,
        EVERY_SECONDS,
        TimeUnit.SECONDS);
  }

  /** An exception would end the looking for good. */
  void look(Upkeep kind, String as) {
    try {
      var taken = take(kind, as);
      if (taken != null) {
        run(kind, as, taken);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "{0} waits: {1}", kind.name(), e.getMessage());
    }
  }

  private UpkeepStore.@Nullable Taken take(Upkeep kind, String as) {
    var now = clock.instant();
    return transaction
        .run(
            () -> {
              var due = kind.schedule();
              store.begin(
                  kind.name(), due.last(now, ZoneOffset.UTC), due.next(now, ZoneOffset.UTC));
              return store.take(kind.name(), as, now, LEASE);
            })
        .orElse(null);
  }

  private void run(Upkeep kind, String as, UpkeepStore.Taken taken) {
    var due = Due.of(kind.schedule(), taken.since(), clock.instant(), ZoneOffset.UTC);
    try {
      if (due.run()) {
        kind.run();
      }
    } catch (RuntimeException e) {
      failed(kind, as, taken, e);
      return;
    }
    transaction.run(
        () -> {
          store.done(kind.name(), as, due, clock.instant());
          return due;
        });
    if (due.missed() > 0) {
      LOG.log(Level.WARNING, "Made up for {0} missed runs of {1}", due.missed(), kind.name());
    }
  }

  /** Kept is what kind of failure it was: its words may hold somebody's data. */
  private void failed(Upkeep kind, String as, UpkeepStore.Taken taken, RuntimeException failure) {
    if (Outage.causes(failure)) {
      throw failure;
    }
    LOG.log(Level.ERROR, kind.name(), failure);
    var pause = AGAIN.pause(taken.failures() + 1, ThreadLocalRandom.current().nextDouble());
    transaction.run(
        () -> {
          store.failed(
              kind.name(),
              as,
              failure.getClass().getName(),
              clock.instant().plus(pause.orElseThrow()));
          return pause;
        });
  }
}
