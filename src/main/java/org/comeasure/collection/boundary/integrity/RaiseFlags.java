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
import java.util.stream.Collectors;
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
    var responses = store.lock(network, wanting(network, wanted));
    var there = store.raised(network, numbers(responses));
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

  /** Without those that have all theirs: nothing is locked in vain. */
  private Set<ResponseId> wanting(TenantScope network, Map<ResponseId, Set<Flag>> wanted) {
    var there = store.raised(network, wanted.keySet());
    return wanted.entrySet().stream()
        .filter(one -> !there.getOrDefault(one.getKey(), Set.of()).containsAll(one.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static List<ResponseId> numbers(List<StoredResponse> responses) {
    return responses.stream().map(StoredResponse::id).toList();
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
