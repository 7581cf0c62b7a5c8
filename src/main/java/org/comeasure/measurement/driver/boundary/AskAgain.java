package org.comeasure.measurement.driver.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.tenancy.TenantScope;

/** Asks in a transaction of its own: a full queue must not cost the reader the old findings. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class AskAgain {

  @Inject Jobs jobs;

  public Job ask(TenantScope scope, NewJob wanted) {
    return jobs.request(scope, wanted);
  }
}
