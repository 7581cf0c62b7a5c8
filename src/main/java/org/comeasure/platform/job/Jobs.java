package org.comeasure.platform.job;

import java.util.List;
import java.util.Optional;
import org.comeasure.tenancy.TenantScope;

/** Requests and reads jobs. Joins the caller's transaction or runs in its own. */
public interface Jobs {

  /**
   * A new job in the scope, or the equal one that waits or runs there.
   *
   * @throws org.comeasure.shared.problem.ProblemException too-many-requests when too many jobs of
   *     the scope wait already
   */
  Job request(TenantScope scope, NewJob wanted);

  /** Empty when there is none within the scope. */
  Optional<Job> find(TenantScope scope, JobId id);

  /** The jobs of a kind in exactly this scope, newest first. */
  List<Job> newest(TenantScope scope, String kind, int limit);

  /** The jobs for the same kind and parameters in exactly this scope, newest first. */
  List<Job> same(TenantScope scope, String kind, String parameters, int limit);
}
