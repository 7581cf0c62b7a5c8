package org.comeasure.collection.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.comeasure.collection.ResponsesRecorded;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.store.ResponseStore;
import org.comeasure.tenancy.TenantScope;

/** Stores responses and tells who counts them, within the caller's transaction. */
@ApplicationScoped
public class Recording {

  @Inject ResponseStore store;
  @Inject Event<ResponsesRecorded> recorded;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  public List<Outcome> record(TenantScope scope, List<Submission> submissions) {
    if (submissions.isEmpty()) {
      return List.of();
    }
    var outcomes = store.insert(scope, submissions, clock.instant());
    var counted =
        IntStream.range(0, outcomes.size())
            .filter(index -> outcomes.get(index) instanceof Outcome.Stored)
            .mapToObj(index -> submissions.get(index).counted())
            .toList();
    if (!counted.isEmpty()) {
      recorded.fire(new ResponsesRecorded(scope, counted));
    }
    return outcomes;
  }
}
