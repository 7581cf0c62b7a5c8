package org.comeasure.collection.boundary.integrity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.comeasure.collection.domain.flag.BatteryKey;
import org.comeasure.collection.domain.flag.Lines;
import org.comeasure.collection.domain.flag.Pace;
import org.comeasure.collection.store.LinesStore;
import org.comeasure.collection.store.PaceStore;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.TenantScope;

/**
 * How long questionnaire versions take and how their batteries are answered, remembered for a
 * minute. Joins the caller's transaction.
 */
@ApplicationScoped
public class Paces {

  @Inject PaceStore store;
  @Inject LinesStore lines;

  private final Cache<ManufacturerId, History> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  private record History(Map<QuestionnaireVersionId, Pace> paces, Map<BatteryKey, Lines> lines) {}

  Pace of(TenantScope network, QuestionnaireVersionId version) {
    return history(network).paces().getOrDefault(version, Pace.UNKNOWN);
  }

  /** How the batteries of the version are answered, by their key. */
  Function<String, Lines> lines(TenantScope network, QuestionnaireVersionId version) {
    var known = history(network).lines();
    return battery -> known.getOrDefault(new BatteryKey(version, battery), Lines.NONE);
  }

  private History history(TenantScope network) {
    return recent.get(
        network.manufacturer(), maker -> new History(store.all(network), lines.all(network)));
  }

  void forget(TenantScope network) {
    recent.invalidate(network.manufacturer());
  }
}
