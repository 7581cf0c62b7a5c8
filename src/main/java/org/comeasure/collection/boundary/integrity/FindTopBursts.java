package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.Burst;
import org.comeasure.collection.domain.flag.Moment;
import org.comeasure.collection.domain.flag.Stretch;
import org.comeasure.collection.domain.flag.TopScores;
import org.comeasure.collection.store.FlagScanStore;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/** Finds bursts of top scores around new responses, within the transaction. */
@ApplicationScoped
public class FindTopBursts {

  /** Of one partner within some hours; where more come, a row does not take hours. */
  private static final int MOST = 400;

  @Inject FlagScanStore store;
  @Inject Programme programme;

  /** Bursts that have one of these responses. */
  Set<ResponseId> around(TenantScope network, List<StoredResponse> responses) {
    var tops = new LinkedHashMap<PartnerId, List<Instant>>();
    for (var response : responses) {
      if (TopScores.only(asked(network, response), response.answers())) {
        tops.computeIfAbsent(response.origin().partner(), partner -> new ArrayList<>())
            .add(response.answeredAt());
      }
    }
    var found = new HashSet<ResponseId>();
    tops.forEach(
        (partner, times) ->
            Burst.WIDEST
                .around(times)
                .forEach(
                    span ->
                        found.addAll(
                            bursts(network, new Stretch(partner, span.first(), span.last())))));
    return found;
  }

  private Set<ResponseId> bursts(TenantScope network, Stretch stretch) {
    var all = new ArrayList<Moment>();
    var rows = new HashMap<Object, List<Moment>>();
    for (var response : store.during(network, stretch, MOST)) {
      var moment = moment(network, response);
      all.add(moment);
      var link = response.origin().link();
      var provenance = response.origin().provenance();
      if (provenance == Provenance.PARTNER_CLIENT) {
        rows.computeIfAbsent(provenance, row -> new ArrayList<>()).add(moment);
      }
      if (link != null) {
        rows.computeIfAbsent(link, row -> new ArrayList<>()).add(moment);
      }
    }
    var found = Burst.inRow(all, Burst.LONG_ROWS);
    rows.values().forEach(row -> found.addAll(Burst.inRow(row, Burst.OF_TOP_SCORES)));
    return found;
  }

  private Moment moment(TenantScope network, StoredResponse response) {
    var asked = asked(network, response);
    return new Moment(
        response.id(),
        response.answeredAt(),
        TopScores.nearly(asked, response.answers()),
        TopScores.only(asked, response.answers()));
  }

  private Questionnaire asked(TenantScope network, StoredResponse response) {
    return programme.version(network, response.questionnaire()).orElseThrow();
  }
}
