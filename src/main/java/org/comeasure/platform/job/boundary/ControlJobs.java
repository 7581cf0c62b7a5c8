package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobId;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.platform.job.store.JobStore;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Network;

/** Has jobs cancelled and tried again by those who may ask for them, within what they see. */
@ApplicationScoped
@Transacted(except = ProblemException.class)
public class ControlJobs {

  @Inject Jobs jobs;
  @Inject JobStore store;
  @Inject Clock clock;
  @Inject @RealTime Clock realTime;

  /** One that runs stops when it next tells of its progress. What is over stays as it is. */
  public Job cancel(Network network, String id, String who) {
    var job = find(network, id);
    store.cancel(network.scope(), job.id(), who, clock.instant());
    return find(network, id);
  }

  /**
   * One that came to nothing is requested anew, one that waits for its next try need not wait any
   * longer. Others stay as they are.
   */
  public Job retry(Network network, String id, String who) {
    var job = find(network, id);
    if (job.cameToNothing()) {
      return jobs.request(job.scope(), new NewJob(job.kind(), job.parameters(), who));
    }
    store.sooner(network.scope(), job.id(), realTime.instant());
    return find(network, id);
  }

  private Job find(Network network, String id) {
    var job =
        JobId.parse(id)
            .flatMap(known -> jobs.find(network.scope(), known))
            .orElseThrow(ProblemException::notFound);
    if (Collections.disjoint(network.roles(), job.askers())) {
      throw Problem.of(ProblemType.FORBIDDEN).exception();
    }
    return job;
  }
}
