package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.Burst;
import org.comeasure.collection.domain.flag.Moment;
import org.comeasure.collection.domain.flag.Stretch;
import org.comeasure.collection.domain.flag.TopScores;
import org.comeasure.collection.store.FlagScanStore;
import org.comeasure.programme.Programme;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/** Finds bursts of top scores around new responses, within the transaction. */
@ApplicationScoped
public class FindTopBursts {

  @Inject FlagScanStore store;
  @Inject Programme programme;

  private record Place(PartnerId partner, LinkId link) {}

  /** Bursts that have one of these responses. */
  Set<ResponseId> around(TenantScope network, List<StoredResponse> responses) {
    var tops = new LinkedHashMap<Place, List<Instant>>();
    for (var response : responses) {
      var link = response.origin().link();
      if (link != null && top(network, response)) {
        tops.computeIfAbsent(
                new Place(response.origin().partner(), link), place -> new ArrayList<>())
            .add(response.answeredAt());
      }
    }
    var found = new HashSet<ResponseId>();
    tops.forEach(
        (place, times) ->
            Burst.OF_TOP_SCORES
                .around(times)
                .forEach(span -> found.addAll(burst(network, place, span))));
    return found;
  }

  private Set<ResponseId> burst(TenantScope network, Place place, Burst.Span span) {
    var stretch = new Stretch(place.partner(), span.first(), span.last());
    var moments =
        store.byLink(network, place.link(), stretch).stream()
            .map(one -> new Moment(one.id(), one.answeredAt(), top(network, one)))
            .toList();
    return Burst.OF_TOP_SCORES.inRow(moments);
  }

  private boolean top(TenantScope network, StoredResponse response) {
    var asked = programme.version(network, response.questionnaire()).orElseThrow();
    return TopScores.only(asked, response.answers());
  }
}
