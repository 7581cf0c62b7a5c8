package org.comeasure.programme.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comeasure.platform.cache.StampedCache;
import org.comeasure.platform.database.InTransaction;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.store.ProgrammeStampStore;
import org.comeasure.programme.store.ProgrammeStore;
import org.comeasure.tenancy.TenantScope;

/**
 * The programme behind a cache that asks every moment whether it still holds: every form and every
 * page asks for it and it changes a few times a year. Keys hold the manufacturer, so no entry
 * serves two tenants.
 */
@ApplicationScoped
public class CachedProgramme implements Programme {

  @Inject ProgrammeStore store;
  @Inject InTransaction transaction;

  private static final Duration MOMENT = Duration.ofMillis(500);

  // Longer than a transaction lasts that may have begun before a change and looks it up after.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Inject ProgrammeStampStore stampStore;

  private final Cache<Object, Object> entries =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(LONGEST).build();
  private final StampedCache<String> stamps =
      new StampedCache<>(
          new StampedCache.Source<>(this::stamps, this::stamps), MOMENT, System::nanoTime);

  private record Key(long manufacturer, String stamp, Object what) {}

  @Override
  public List<TouchpointEntry> touchpoints(TenantScope scope) {
    return cached(scope, "touchpoints", () -> store.touchpoints(scope));
  }

  @Override
  public List<ProductLineEntry> productLines(TenantScope scope) {
    return cached(scope, "product lines", () -> store.productLines(scope));
  }

  @Override
  public List<MeasureEntry> measures(TenantScope scope) {
    return cached(scope, "measures", () -> named(store.measures(scope), store.versions(scope)));
  }

  /** With the mark of reversed items in their names; what a measure's newest version says. */
  private static List<MeasureEntry> named(List<MeasureEntry> measures, List<Questionnaire> all) {
    var reversed = new HashMap<Integer, Boolean>();
    all.stream()
        .sorted(Comparator.comparingInt(Questionnaire::number))
        .flatMap(version -> version.scaled().stream())
        .forEach(asked -> reversed.put(asked.measure(), asked.reversed()));
    return measures.stream()
        .map(one -> reversed.getOrDefault(one.number(), false) ? one.reversed() : one)
        .toList();
  }

  @Override
  public Optional<Questionnaire> current(TenantScope scope, QuestionnaireId id) {
    return published(scope).stream().filter(found -> found.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Questionnaire> current(
      TenantScope scope, TouchpointId touchpoint, String audience) {
    return published(scope).stream()
        .filter(q -> q.touchpoint().equals(touchpoint) && q.audience().equals(audience))
        .findFirst();
  }

  @Override
  public List<Questionnaire> published(TenantScope scope) {
    return cached(scope, "published", () -> store.newest(scope));
  }

  @Override
  public List<Questionnaire> versions(TenantScope scope) {
    return cached(scope, "versions", () -> store.versions(scope));
  }

  @Override
  public Optional<Questionnaire> version(TenantScope scope, QuestionnaireVersionId id) {
    return cached(scope, id, () -> store.version(scope, id));
  }

  @SuppressWarnings("unchecked")
  private <T> T cached(TenantScope scope, Object what, java.util.function.Supplier<T> load) {
    long manufacturer = scope.manufacturer().value();
    var stamp = stamps.get(String.valueOf(manufacturer)).orElse("");
    var key = new Key(manufacturer, stamp, what);
    return (T) entries.get(key, missing -> transaction.call(load::get));
  }

  private Map<String, String> stamps(Collection<String> manufacturers) {
    return transaction.call(() -> stampStore.byManufacturer(manufacturers));
  }

  /**
   * Waits until no node can still hold what there was before a change that has been committed: who
   * is told of it may go on at any of them.
   */
  void awaitChange() {
    try {
      Thread.sleep(MOMENT.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
