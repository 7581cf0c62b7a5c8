package org.comeasure.collection.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.tenancy.TenantScope;

/**
 * Stores responses in one durable transaction of its own: when this returns, they are kept and
 * counted; when it throws, none of them is. Repeating it is harmless, by the submissions' keys.
 */
@ApplicationScoped
public class RecordResponses {

  @Inject RetriedTransaction transaction;
  @Inject Recording recording;

  /** The outcomes in the order of the submissions, all of which the scope must cover. */
  public List<Outcome> record(TenantScope scope, List<Submission> submissions) {
    return transaction.run(() -> recording.record(scope, submissions));
  }
}
