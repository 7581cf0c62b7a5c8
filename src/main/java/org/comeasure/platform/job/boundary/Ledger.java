package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.comeasure.platform.job.JobId;
import org.comeasure.platform.job.domain.Claim;
import org.comeasure.platform.job.domain.ClaimedJob;
import org.comeasure.platform.job.domain.LeasePolicy;
import org.comeasure.platform.job.store.JobQueueStore;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.transaction.Transacted;

/** What nodes write about jobs, each entry in a short transaction of its own. */
@ApplicationScoped
@Transacted(Transacted.Bounds.OWN)
public class Ledger {

  static final String LOST = "platform.job.failed.lost";

  @Inject JobQueueStore queue;
  @Inject Clock clock;

  /** When what begins at once is put down. */
  @Inject @RealTime Clock realTime;

  /**
   * Jobs that this node is to run now. Those that nobody wants any more and those that were lost
   * too often are ended instead.
   */
  public List<ClaimedJob> claim(String node, Set<String> kinds, LeasePolicy lease, int limit) {
    var now = clock.instant();
    return queue.claim(new Claim(node, kinds, lease, limit, now, due(now))).stream()
        .filter(job -> !job.cancelled() || !queue.cancelled(job, now))
        .filter(job -> job.lost() < lease.attempts() || !queue.failed(job, LOST, now))
        .toList();
  }

  /** A portal whose clock was set back does not wait for what is there already. */
  private Instant due(Instant now) {
    var real = realTime.instant();
    return real.isAfter(now) ? real : now;
  }

  public boolean renew(ClaimedJob job, long done, long total, LeasePolicy lease) {
    return queue.renew(job, done, total, lease.length());
  }

  public List<JobId> unwanted(String node) {
    return queue.unwanted(node);
  }

  /** Whether the job is still this node's, and then until the caller's transaction ends. */
  @Transacted(Transacted.Bounds.WITHIN)
  public boolean keep(ClaimedJob job) {
    return queue.keep(job);
  }

  public boolean done(ClaimedJob job, String result, long total) {
    return queue.done(job, result, total, clock.instant());
  }

  public boolean failed(ClaimedJob job, String textKey) {
    var now = clock.instant();
    return queue.cancelled(job, now) || queue.failed(job, textKey, now);
  }

  /** Waits for the next try, unless nobody wants it any more. */
  public boolean again(ClaimedJob job, String textKey, Duration pause) {
    var now = clock.instant();
    return queue.cancelled(job, now) || queue.again(job, textKey, now.plus(pause));
  }

  /** Whether somebody had cancelled it and it was this node's. */
  public boolean cancelled(ClaimedJob job) {
    return queue.cancelled(job, clock.instant());
  }

  public int giveBack(String node) {
    return queue.giveBack(node);
  }

  public int forget(Instant finishedBefore, int limit) {
    return queue.forget(finishedBefore, limit);
  }
}
