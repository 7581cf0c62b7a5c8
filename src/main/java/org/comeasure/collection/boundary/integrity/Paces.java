package org.comeasure.collection.boundary.integrity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.comeasure.collection.domain.flag.Pace;
import org.comeasure.collection.store.PaceStore;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.TenantScope;

/**
 * How long questionnaire versions take, remembered for a minute. Joins the caller's transaction.
 */
@ApplicationScoped
public class Paces {

  @Inject PaceStore store;

  private final Cache<ManufacturerId, Map<QuestionnaireVersionId, Pace>> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  Pace of(TenantScope network, QuestionnaireVersionId version) {
    return recent
        .get(network.manufacturer(), maker -> store.all(network))
        .getOrDefault(version, Pace.UNKNOWN);
  }

  void forget(TenantScope network) {
    recent.invalidate(network.manufacturer());
  }
}
