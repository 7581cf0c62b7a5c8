package org.comeasure.collection.boundary.intake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.collection.domain.KnownLink;
import org.comeasure.collection.store.KnownLinkStore;
import org.comeasure.platform.cache.StampedCache;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.programme.Programme;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/**
 * Reads what a request's items may refer to, at a cost that does not grow with their number. What
 * was found serves for a moment, so that a suspended partner and a revoked link are refused soon.
 */
@ApplicationScoped
public class LookAround {

  private static final int LONGEST_CODE = 32;
  private static final Duration MOMENT = Duration.ofSeconds(3);
  private static final Duration SCOPES_KEPT = Duration.ofMinutes(10);

  @Inject Directory directory;
  @Inject Programme programme;
  @Inject KnownLinkStore links;
  @Inject RetriedTransaction transaction;

  private final Cache<TenantScope, People> people =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(MOMENT).build();

  private final Cache<TenantScope, StampedCache<KnownLink>> known =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterAccess(SCOPES_KEPT).build();

  private record People(
      Map<PartnerId, PartnerEntry> partners, Map<BranchId, BranchEntry> branches) {}

  public Surroundings around(
      TenantScope scope, List<JsonValue> items, String requestKey, Instant now) {
    var found = people.get(scope, this::people);
    return new Surroundings(
        scope,
        requestKey,
        now,
        found.partners(),
        found.branches(),
        programme.touchpoints(scope),
        programme.productLines(scope),
        programme.published(scope),
        links(scope, items));
  }

  private People people(TenantScope scope) {
    var branches = new HashMap<BranchId, BranchEntry>();
    directory.branches(scope).forEach(branch -> branches.put(branch.id(), branch));
    // Programs go on naming the branch that they know.
    directory
        .mergedBranches(scope)
        .forEach((from, into) -> branches.computeIfAbsent(from, any -> branches.get(into)));
    return new People(
        directory.partners(scope).stream().collect(toMap(PartnerEntry::id, found -> found)),
        branches);
  }

  private Map<String, KnownLink> links(TenantScope scope, List<JsonValue> items) {
    return known.get(scope, this::linksOf).all(codes(items));
  }

  private StampedCache<KnownLink> linksOf(TenantScope scope) {
    return new StampedCache<>(
        new StampedCache.Source<>(
            codes -> transaction.run(() -> links.byCode(scope, codes)),
            codes -> transaction.run(() -> links.stamps(scope, codes))),
        MOMENT,
        System::nanoTime);
  }

  private static Set<String> codes(List<JsonValue> items) {
    return items.stream()
        .filter(JsonObject.class::isInstance)
        .map(item -> item.asJsonObject().get("link"))
        .filter(JsonString.class::isInstance)
        .map(code -> ((JsonString) code).getString())
        .filter(code -> code.length() <= LONGEST_CODE)
        .collect(toSet());
  }
}
