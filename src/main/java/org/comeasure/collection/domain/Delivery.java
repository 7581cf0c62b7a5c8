package org.comeasure.collection.domain;

import java.util.List;
import org.comeasure.tenancy.TenantScope;

/**
 * Submissions that are stored together or not at all, with the scope of whoever hands them in.
 * There is none that reaches beyond its scope.
 */
public record Delivery(TenantScope scope, List<Submission> submissions) {

  /**
   * @throws IllegalArgumentException when a submission is outside of the scope
   */
  public Delivery {
    submissions = List.copyOf(submissions);
    submissions.forEach(submission -> submission.requireWithin(scope));
  }
}
