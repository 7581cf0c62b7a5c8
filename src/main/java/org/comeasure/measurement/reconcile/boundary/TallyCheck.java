package org.comeasure.measurement.reconcile.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;

/** Asks for a network's tallies to be held against its responses, and for what came of it. */
@ApplicationScoped
@Transacted
public class TallyCheck {

  @Inject Jobs jobs;

  /** The newest one, waiting, running or over. */
  public Optional<Job> newest(TenantScope scope) {
    return jobs.newest(scope, ReconcileJob.NAME, 1).stream().findFirst();
  }

  /**
   * @param repair whether what differs is put right
   */
  public Job request(TenantScope scope, boolean repair, String subject) {
    var parameters = repair ? ReconcileJob.REPAIR : ReconcileJob.CHECK;
    return jobs.request(scope, new NewJob(ReconcileJob.NAME, parameters, subject));
  }
}
