package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.ResponsesChanged;
import org.comeasure.collection.boundary.CountAgain;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.Raised;
import org.comeasure.collection.store.FlagStore;
import org.comeasure.tenancy.TenantScope;

/**
 * Raises flags of stored responses and has them counted, within the caller's transaction. A flag
 * that is there already stays as it is: one that was dismissed is not raised again.
 */
@ApplicationScoped
public class RaiseFlags {

  @Inject FlagStore store;
  @Inject CountAgain counting;
  @Inject Event<ResponsesChanged> changed;
  @Inject Clock clock;

  /** How many flags are new. */
  int raise(TenantScope network, Map<ResponseId, Set<Flag>> wanted) {
    var responses = store.lock(network, wanted.keySet());
    var there = store.raised(network, responses);
    var raised = new ArrayList<Raised>();
    var before = new ArrayList<CountedResponse>();
    var after = new ArrayList<CountedResponse>();
    for (var response : responses) {
      var fresh = EnumSet.noneOf(Flag.class);
      fresh.addAll(wanted.getOrDefault(response.id(), Set.of()));
      fresh.removeAll(there.getOrDefault(response.id(), Set.of()));
      if (!fresh.isEmpty()) {
        fresh.forEach(flag -> raised.add(raised(response, flag)));
        before.add(counting.counted(network, response));
        fresh.addAll(response.flags());
        store.count(network, response, fresh);
        after.add(counting.counted(network, response.flagged(fresh)));
      }
    }
    store.raise(network, raised, clock.instant());
    tell(network, before, after);
    return raised.size();
  }

  private void tell(
      TenantScope network, List<CountedResponse> before, List<CountedResponse> after) {
    if (!before.isEmpty()) {
      changed.fire(new ResponsesChanged(network, before, after));
    }
  }

  private static Raised raised(StoredResponse response, Flag flag) {
    return new Raised(
        response.id(), response.origin().partner(), response.answeredAt(), response.day(), flag);
  }
}
