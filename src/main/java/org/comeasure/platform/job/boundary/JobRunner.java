package org.comeasure.platform.job.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.comeasure.platform.job.domain.LeasePolicy;
import org.comeasure.shared.id.Tsids;
import org.jspecify.annotations.Nullable;

/** Runs jobs on this node, beside as many other nodes as there are. */
@ApplicationScoped
public class JobRunner {

  private static final Logger LOG = System.getLogger(JobRunner.class.getName());
  private static final long EVERY_MS = 1000;

  @Inject Kinds kinds;
  @Inject Ledger ledger;
  @Resource ManagedScheduledExecutorService schedule;
  @Resource ManagedThreadFactory threads;

  /** The server's own executor may run fewer at once than the lanes have places. */
  private @Nullable ExecutorService executor;

  private @Nullable Worker worker;
  private @Nullable ScheduledFuture<?> ticking;

  void start(@Observes @Priority(30) @Initialized(ApplicationScoped.class) Object started) {
    var workers = Executors.newCachedThreadPool(threads);
    executor = workers;
    var node = "node-" + Tsids.print(Tsids.next());
    var here = new Worker(node, kinds.all(), ledger, workers, LeasePolicy.USUAL);
    worker = here;
    ticking =
        schedule.scheduleWithFixedDelay(
            () -> tick(here), EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
  }

  // An exception would end the ticking for good.
  private static void tick(Worker worker) {
    try {
      worker.tick();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Jobs wait for now: {0}", e.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    if (ticking != null) {
      ticking.cancel(false);
    }
    try {
      if (worker != null) {
        worker.stop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Jobs wait for their leases to end: {0}", e.getMessage());
    } finally {
      if (executor != null) {
        executor.shutdown();
      }
    }
  }
}
