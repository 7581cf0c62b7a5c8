package org.comeasure.collection.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.comeasure.collection.boundary.writing.Awaited;
import org.comeasure.collection.boundary.writing.WriteCombiner;
import org.comeasure.collection.boundary.writing.Writers;
import org.comeasure.collection.domain.Delivery;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.tenancy.TenantScope;

/**
 * Stores responses in a durable transaction, together with what others hand in at the same time:
 * once there is an outcome, they are kept and counted; when it fails, none of them is. Repeating it
 * is harmless, by the submissions' keys.
 */
@ApplicationScoped
public class RecordResponses {

  @Inject RetriedTransaction transaction;
  @Inject Recording recording;
  @Inject Writers writers;

  private WriteCombiner<Delivery, List<Outcome>> combiner;

  @PostConstruct
  void start() {
    combiner =
        writers.combining(
            new WriteCombiner.Work<>(
                delivery -> delivery.submissions().size(),
                group -> transaction.run(() -> recording.record(group)),
                Writers::worthTryingAlone));
  }

  /**
   * The outcomes in the order of the submissions.
   *
   * @throws IllegalArgumentException when the scope does not cover all of them
   */
  public CompletionStage<List<Outcome>> accept(TenantScope scope, List<Submission> submissions) {
    return combiner.accept(new Delivery(scope, submissions));
  }

  /** The same, after waiting for it. */
  public List<Outcome> record(TenantScope scope, List<Submission> submissions) {
    return Awaited.result(accept(scope, submissions));
  }
}
