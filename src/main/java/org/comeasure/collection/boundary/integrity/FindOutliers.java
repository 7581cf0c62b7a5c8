package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.Outlier;
import org.comeasure.collection.store.FlagScanStore;
import org.comeasure.tenancy.TenantScope;

/** Finds what partners' own programs hand in that is far from what others say. */
@ApplicationScoped
public class FindOutliers {

  /** Newest answers of the network to compare with, and of those handed in that are flagged. */
  private static final int MOST = 2000;

  @Inject FlagScanStore store;
  @Inject Clock clock;

  /** All of the same partners' recent ones, if these make them stand out. */
  Set<ResponseId> with(TenantScope network, List<StoredResponse> responses) {
    var since = clock.instant().minus(Duration.ofDays(Outlier.REACH_DAYS));
    var asked =
        responses.stream()
            .filter(one -> one.origin().provenance() == Provenance.PARTNER_CLIENT)
            .map(one -> asked(one, since))
            .collect(Collectors.toSet());
    var found = new HashSet<ResponseId>();
    for (var one : asked) {
      if (far(network, one)) {
        found.addAll(store.idsHandedIn(network, one, MOST));
      }
    }
    return found;
  }

  private boolean far(TenantScope network, FlagScanStore.Asked asked) {
    var own = store.handedIn(network, asked);
    if (own.handedIn().n() < Outlier.FEWEST || own.others().n() >= Outlier.FEWEST_OTHERS) {
      return own.far();
    }
    var others = store.ofNetwork(network, asked, MOST);
    return new Outlier(own.handedIn(), others, false).far();
  }

  private static FlagScanStore.Asked asked(StoredResponse response, Instant since) {
    return new FlagScanStore.Asked(response.origin().partner(), response.questionnaire(), since);
  }
}
