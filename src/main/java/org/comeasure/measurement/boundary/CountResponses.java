package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.comeasure.collection.ResponsesChanged;
import org.comeasure.collection.ResponsesRecorded;
import org.comeasure.measurement.domain.tally.Counts;
import org.comeasure.measurement.store.TallyStore;

/**
 * Counts responses in the transaction that stores them: a failure here takes the responses back, so
 * none is ever stored without being counted or counted twice.
 */
@ApplicationScoped
public class CountResponses {

  @Inject TallyStore tallies;

  void count(@Observes ResponsesRecorded recorded) {
    tallies.apply(recorded.scope(), Counts.of(recorded.responses()));
  }

  void recount(@Observes ResponsesChanged changed) {
    var difference = Counts.of(changed.after()).minus(Counts.of(changed.before()));
    tallies.apply(changed.scope(), difference);
  }
}
