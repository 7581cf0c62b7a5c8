package org.comeasure.platform.job.boundary;

import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.JobStoppedException;
import org.comeasure.platform.job.domain.ClaimedJob;

/** A job that this node runs: the work notes its progress, the runner's timer writes it down. */
final class RunningJob implements JobProgress {

  private final ClaimedJob job;
  private final Ledger ledger;

  private volatile long done;
  private volatile long total;
  private volatile boolean stopped;

  RunningJob(ClaimedJob job, Ledger ledger) {
    this.job = job;
    this.ledger = ledger;
  }

  ClaimedJob job() {
    return job;
  }

  @Override
  public void at(long nowDone, long nowTotal) {
    if (stopped) {
      throw new JobStoppedException();
    }
    done = nowDone;
    total = nowTotal;
  }

  @Override
  public void keep() {
    if (stopped || !ledger.keep(job)) {
      throw new JobStoppedException();
    }
  }

  long done() {
    return done;
  }

  long total() {
    return total;
  }

  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }
}
