package org.comeasure.collection.boundary.integrity;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.comeasure.collection.ResponsesRecorded;
import org.comeasure.collection.store.FlagScanStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.TenantScope;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has the networks with new responses looked through every few minutes. Several nodes may ask for
 * the same: it is done once.
 */
@ApplicationScoped
public class RequestLooks {

  private static final Logger LOG = System.getLogger(RequestLooks.class.getName());
  private static final String NO_PARAMETERS = "{}";
  private static final long EVERY_SECONDS = 15;

  @Inject RetriedTransaction transaction;
  @Inject FlagScanStore scan;
  @Inject Jobs jobs;
  @Inject @RealTime Clock realTime;
  @Resource ManagedScheduledExecutorService schedule;

  @Inject
  @ConfigProperty(name = "comeasure.flags.look-every-seconds", defaultValue = "300")
  int everySeconds;

  /** When the newest response came that has not been asked about, on this node. */
  private final Map<ManufacturerId, Instant> waiting = new ConcurrentHashMap<>();

  private final Map<ManufacturerId, Instant> asked = new ConcurrentHashMap<>();

  private volatile boolean begun;

  void start(@Observes @Priority(40) @Initialized(ApplicationScoped.class) Object started) {
    schedule.scheduleWithFixedDelay(this::tick, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  void note(@Observes ResponsesRecorded recorded) {
    waiting.put(recorded.scope().manufacturer(), realTime.instant());
  }

  /** The job that looks now. */
  public Job ask(TenantScope network, String by) {
    return jobs.request(network, new NewJob(LookForFlags.NAME, NO_PARAMETERS, by));
  }

  private void tick() {
    try {
      sweep();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Responses wait to be looked at: {0}", e.getMessage());
    }
  }

  private void sweep() {
    var now = realTime.instant();
    if (!begun) {
      // What was left when the last node stopped.
      transaction.run(scan::networks).forEach(network -> waiting.putIfAbsent(network, now));
      begun = true;
    }
    waiting.forEach((network, newest) -> look(network, newest, now));
  }

  /** A response is settled some time after it came; until then it goes on waiting. */
  private void look(ManufacturerId network, Instant newest, Instant now) {
    var last = asked.getOrDefault(network, Instant.EPOCH);
    if (last.plusSeconds(everySeconds).isAfter(now)) {
      return;
    }
    asked.put(network, now);
    ask(TenantScope.ofNetwork(network), NewJob.PORTAL);
    if (newest.plus(LookForFlags.SETTLED).isBefore(now)) {
      waiting.remove(network, newest);
    }
  }
}
