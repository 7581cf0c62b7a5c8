package org.comeasure.platform.job.boundary;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.comeasure.platform.database.Outage;
import org.comeasure.platform.job.JobFailedException;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobStoppedException;
import org.comeasure.platform.job.Lane;
import org.comeasure.platform.job.domain.ClaimedJob;
import org.comeasure.platform.job.domain.LeasePolicy;

/**
 * Runs jobs as one node. {@link #tick} is called again and again: it renews the leases of what runs
 * and takes more where a lane has room. A place that becomes free is taken at once.
 */
final class Worker {

  static final String UNEXPECTED = "platform.job.failed.unexpected";

  private static final Logger LOG = System.getLogger(Worker.class.getName());
  private static final int ENDING_ATTEMPTS = 3;
  private static final long PAUSE_MS = 200;

  private final String node;
  private final Map<String, JobKind> kinds;
  private final Map<Lane, Set<String>> lanes;
  private final Ledger ledger;
  private final ExecutorService executor;
  private final LeasePolicy lease;
  private final Set<RunningJob> running = ConcurrentHashMap.newKeySet();

  private volatile boolean stopping;

  Worker(
      String node,
      Map<String, JobKind> kinds,
      Ledger ledger,
      ExecutorService executor,
      LeasePolicy lease) {
    this.node = node;
    this.kinds = Map.copyOf(kinds);
    this.lanes =
        kinds.values().stream()
            .collect(
                Collectors.groupingBy(
                    JobKind::lane, Collectors.mapping(JobKind::name, Collectors.toSet())));
    this.ledger = ledger;
    this.executor = executor;
    this.lease = lease;
  }

  /** Not at the same time from two threads. */
  void tick() {
    running.forEach(this::renew);
    if (!running.isEmpty()) {
      stopUnwanted();
    }
    lanes.forEach(this::fill);
  }

  // Ends of jobs and ticks come from several threads; places are given away once.
  private synchronized void fill(Lane lane, Set<String> ofLane) {
    long busy = running.stream().filter(one -> ofLane.contains(one.job().kind())).count();
    int free = lane.places() - Math.toIntExact(busy);
    if (free > 0 && !stopping) {
      ledger.claim(node, ofLane, lease, free).forEach(this::start);
    }
  }

  private void stopUnwanted() {
    var unwanted = ledger.unwanted(node);
    running.stream().filter(one -> unwanted.contains(one.job().id())).forEach(RunningJob::stop);
  }

  /** Lets go of all that runs, so that other nodes need not wait for the leases to end. */
  void stop() throws InterruptedException {
    stopping = true;
    running.forEach(RunningJob::stop);
    for (int i = 0; i < ENDING_ATTEMPTS && !running.isEmpty(); i++) {
      Thread.sleep(PAUSE_MS);
    }
    ledger.giveBack(node);
  }

  boolean isIdle() {
    return running.isEmpty();
  }

  private void renew(RunningJob one) {
    try {
      if (!one.isStopped() && !ledger.renew(one.job(), one.done(), one.total(), lease)) {
        one.stop();
        LOG.log(Level.WARNING, "Job {0} is another node''s now", one.job().id());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The lease of job {0} waits: {1}", one.job().id(), e.getMessage());
    }
  }

  private void start(ClaimedJob job) {
    var one = new RunningJob(job, ledger);
    running.add(one);
    try {
      executor.execute(() -> run(one));
    } catch (RejectedExecutionException e) {
      // The portal is stopping; stop() gives the job back.
      running.remove(one);
    }
  }

  private void run(RunningJob one) {
    try {
      attempt(one);
    } finally {
      running.remove(one);
    }
    refill(one);
  }

  private void attempt(RunningJob one) {
    try {
      work(one);
    } catch (JobStoppedException e) {
      LOG.log(Level.INFO, "Job {0} is let go", one.job().id());
      letGo(one);
    } catch (JobFailedException e) {
      fail(one, e.textKey(), e.isForGood() ? Optional.empty() : pause(one.job()));
    } catch (RuntimeException | Error e) {
      if (Outage.causes(e)) {
        LOG.log(Level.WARNING, "Job {0} runs again when the database is back", one.job().id());
      } else if (!one.isStopped()) {
        LOG.log(Level.ERROR, "Job " + one.job().id() + " of kind " + one.job().kind(), e);
        fail(one, UNEXPECTED, pause(one.job()));
      }
    }
  }

  private void refill(RunningJob ended) {
    try {
      lanes.entrySet().stream()
          .filter(lane -> lane.getValue().contains(ended.job().kind()))
          .forEach(lane -> fill(lane.getKey(), lane.getValue()));
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "The place waits for the next look: {0}", e.getMessage());
    }
  }

  private void work(RunningJob one) {
    var job = one.job();
    var kind = kinds.get(job.kind());
    if (kind == null) {
      throw new IllegalStateException("a job of a kind that was not asked for: " + job.kind());
    }
    var result = kind.run(job.scope(), job.parameters(), one);
    end(one, () -> ledger.done(job, result, one.total()));
  }

  /** The one who cancelled it is told at once; another node's turn needs nothing. */
  private void letGo(RunningJob one) {
    try {
      ledger.cancelled(one.job());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Job {0} is ended when its lease ends", one.job().id(), e);
    }
  }

  private void fail(RunningJob one, String textKey, Optional<Duration> pause) {
    var job = one.job();
    end(
        one,
        () ->
            pause.isPresent()
                ? ledger.again(job, textKey, pause.get())
                : ledger.failed(job, textKey));
  }

  private Optional<Duration> pause(ClaimedJob job) {
    var kind = kinds.get(job.kind());
    return kind == null
        ? Optional.empty()
        : kind.retries().pause(job.failures() + 1, ThreadLocalRandom.current().nextDouble());
  }

  private interface Entry {
    boolean write();
  }

  /**
   * A database that is away for a moment does not cost the work; for longer, the job runs again.
   */
  private static void end(RunningJob one, Entry entry) {
    for (int attempt = 1; ; attempt++) {
      try {
        if (!entry.write()) {
          LOG.log(Level.WARNING, "Job {0} was taken over before it ended", one.job().id());
        }
        return;
      } catch (RuntimeException e) {
        if (attempt == ENDING_ATTEMPTS) {
          LOG.log(Level.WARNING, "The end of job {0} is not written", one.job().id(), e);
          return;
        }
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE_MS * attempt * attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobStoppedException();
    }
  }
}
