package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import org.comeasure.tenancy.TenantScope;

/** Puts jobs where the nodes find them. That there is no room for one costs its caller nothing. */
@ApplicationScoped
@Transacted(except = ProblemException.class)
public class RequestJobs implements Jobs {

  private static final int TRY_AGAIN_SECONDS = 30;

  @Inject JobStore jobs;
  @Inject Kinds kinds;
  @Inject Clock clock;

  /** What begins at once does so whatever becomes of the portal's clock. */
  @Inject @RealTime Clock realTime;

  @Override
  public Job request(TenantScope scope, NewJob wanted) {
    int most = kinds.mostWaiting(wanted.kind());
    if (most < Integer.MAX_VALUE
        && jobs.waiting(scope, wanted.kind()) >= most
        && !jobs.isOpen(scope, wanted)) {
      throw Problem.of(ProblemType.TOO_MANY_REQUESTS).retryAfter(TRY_AGAIN_SECONDS).exception();
    }
    var runAt = wanted.notBefore() == null ? realTime.instant() : wanted.notBefore();
    return kinds.told(jobs.request(scope, wanted, clock.instant(), runAt));
  }

  @Override
  public Optional<Job> find(TenantScope scope, JobId id) {
    return jobs.find(scope, id).map(kinds::told);
  }

  @Override
  public List<Job> newest(TenantScope scope, String kind, int limit) {
    return jobs.newest(scope, kind, limit).stream().map(kinds::told).toList();
  }

  @Override
  public List<Job> same(TenantScope scope, String kind, String parameters, int limit) {
    return jobs.same(scope, kind, parameters, limit).stream().map(kinds::told).toList();
  }
}
