package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.Fingerprint;
import org.comeasure.collection.domain.flag.Said;
import org.comeasure.collection.store.FingerprintStore;
import org.comeasure.tenancy.TenantScope;

/** Finds responses that say what another of the same partner said, within the transaction. */
@ApplicationScoped
public class FindDuplicates {

  @Inject FingerprintStore store;

  /** Duplicates that these responses are, or make of others that were answered later. */
  Set<ResponseId> among(TenantScope network, List<StoredResponse> responses) {
    var said = new ArrayList<Said>();
    for (var response : responses) {
      Fingerprint.of(response.answers())
          .forEach(
              fingerprint ->
                  said.add(
                      new Said(
                          response.id(),
                          response.origin().partner(),
                          fingerprint,
                          response.answeredAt())));
    }
    store.add(network, said);
    var fresh = said.stream().map(Said::response).collect(Collectors.toSet());
    var found = new HashSet<ResponseId>();
    store
        .same(network, said)
        .forEach(
            (same, group) -> found.addAll(Fingerprint.repeated(same.fingerprint(), group, fresh)));
    return found;
  }
}
