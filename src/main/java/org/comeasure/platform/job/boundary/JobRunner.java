package org.comeasure.platform.job.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.domain.LeasePolicy;
import org.comeasure.shared.id.Tsids;
import org.jspecify.annotations.Nullable;

/** Runs jobs on this node, beside as many other nodes as there are. */
@ApplicationScoped
public class JobRunner {

  private static final Logger LOG = System.getLogger(JobRunner.class.getName());
  private static final long EVERY_MS = 1000;

  @Inject @Any Instance<JobKind> kinds;
  @Inject Ledger ledger;
  @Resource ManagedScheduledExecutorService schedule;
  @Resource ManagedExecutorService executor;

  private @Nullable Worker worker;
  private @Nullable ScheduledFuture<?> ticking;

  void start(@Observes @Priority(30) @Initialized(ApplicationScoped.class) Object started) {
    var byName = kinds.stream().collect(Collectors.toMap(JobKind::name, kind -> kind));
    var node = "node-" + Tsids.print(Tsids.next());
    var here = new Worker(node, byName, ledger, executor, LeasePolicy.USUAL);
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
    }
  }
}
