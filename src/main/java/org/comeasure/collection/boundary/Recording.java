package org.comeasure.collection.boundary;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.ResponsesRecorded;
import org.comeasure.collection.boundary.integrity.FlagSubmissions;
import org.comeasure.collection.domain.Delivery;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.store.ResponseStore;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/** Stores responses and tells who counts them, within the caller's transaction. */
@ApplicationScoped
public class Recording {

  @Inject ResponseStore store;
  @Inject FlagSubmissions flags;
  @Inject Event<ResponsesRecorded> recorded;
  @Inject ReportingZones zones;
  @Inject Clock clock;

  /**
   * The outcomes of each delivery, in the order of its submissions. Deliveries to one network are
   * written together, as each has been checked against its own scope; networks come in the order of
   * their numbers, so that transactions that meet wait for each other and never in a circle.
   */
  public List<List<Outcome>> record(List<Delivery> deliveries) {
    var networks = new TreeMap<Long, List<Delivery>>();
    deliveries.forEach(
        one ->
            networks
                .computeIfAbsent(one.scope().manufacturer().value(), number -> new ArrayList<>())
                .add(one));
    var outcomes = new TreeMap<Long, Iterator<Outcome>>();
    networks.forEach((number, some) -> outcomes.put(number, record(number, some).iterator()));
    return deliveries.stream()
        .map(one -> next(one, requireNonNull(outcomes.get(one.scope().manufacturer().value()))))
        .toList();
  }

  private List<Outcome> record(long manufacturer, List<Delivery> deliveries) {
    var submissions = deliveries.stream().flatMap(one -> one.submissions().stream()).toList();
    return submissions.isEmpty()
        ? List.of()
        : record(TenantScope.ofNetwork(new ManufacturerId(manufacturer)), submissions);
  }

  private List<Outcome> record(TenantScope network, List<Submission> submissions) {
    var judged = flags.judged(network, submissions);
    var now = clock.instant();
    var zone = zones.of(network);
    var outcomes = store.insert(network, zone, judged, now);
    var stored = new LinkedHashMap<ResponseId, Submission>();
    for (int i = 0; i < judged.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Stored kept) {
        stored.put(kept.id(), judged.get(i));
      }
    }
    if (!stored.isEmpty()) {
      flags.remember(network, stored, now);
      var counted = stored.values().stream().map(one -> one.counted(zone)).toList();
      recorded.fire(new ResponsesRecorded(network, counted));
    }
    return outcomes;
  }

  private static List<Outcome> next(Delivery delivery, Iterator<Outcome> outcomes) {
    return delivery.submissions().stream().map(submission -> outcomes.next()).toList();
  }
}
