package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.comeasure.platform.job.domain.ClaimedJob;
import org.comeasure.platform.job.domain.LeasePolicy;
import org.comeasure.platform.job.store.JobQueueStore;
import org.comeasure.shared.transaction.Transacted;

/** What nodes write about jobs, each entry in a short transaction of its own. */
@ApplicationScoped
@Transacted(Transacted.Bounds.OWN)
public class Ledger {

  static final String LOST = "platform.job.failed.lost";

  @Inject JobQueueStore queue;
  @Inject Clock clock;

  /** Jobs that this node is to run now. Those that were tried too often are ended instead. */
  public List<ClaimedJob> claim(
      String node, Collection<String> kinds, LeasePolicy lease, int limit) {
    var claimed = queue.claim(node, kinds, lease, limit, clock.instant());
    claimed.stream()
        .filter(job -> job.attempt() > lease.attempts())
        .forEach(job -> queue.failed(job, LOST, clock.instant()));
    return claimed.stream().filter(job -> job.attempt() <= lease.attempts()).toList();
  }

  public boolean renew(ClaimedJob job, long done, long total, LeasePolicy lease) {
    return queue.renew(job, done, total, lease.length());
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
    return queue.failed(job, textKey, clock.instant());
  }

  public int giveBack(String node) {
    return queue.giveBack(node);
  }

  public int forget(Instant finishedBefore, int limit) {
    return queue.forget(finishedBefore, limit);
  }
}
