package org.comeasure.collection.boundary.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comeasure.collection.domain.Link;
import org.comeasure.collection.domain.LinkCode;
import org.comeasure.collection.store.LinkStampStore;
import org.comeasure.collection.store.LinkStore;
import org.comeasure.platform.cache.StampedCache;
import org.comeasure.platform.database.InTransaction;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.Brands;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.TenantScope;

/**
 * Finds the link behind a code. What it found serves for a moment, so that revoking and suspending
 * are quick.
 */
@ApplicationScoped
public class FindLink {

  private static final Duration MOMENT = Duration.ofSeconds(3);
  private static final String NOWHERE = "ZZ";

  @Inject LinkStore links;
  @Inject LinkStampStore stamps;
  @Inject Directory directory;
  @Inject Brands brands;
  @Inject InTransaction transaction;

  private final StampedCache<FoundLink> known =
      new StampedCache<>(
          StampedCache.Source.oneByOne(this::find, this::stamps), MOMENT, System::nanoTime);

  Optional<FoundLink> byCode(String code) {
    return LinkCode.hasShape(code) ? known.get(code) : Optional.empty();
  }

  private Optional<FoundLink> find(String code) {
    return transaction.call(() -> links.byCode(code).flatMap(this::found));
  }

  private Map<String, String> stamps(Collection<String> codes) {
    return transaction.call(() -> stamps.byCode(codes));
  }

  private Optional<FoundLink> found(LinkStore.Owned owned) {
    var scope = owned.scope();
    var link = owned.link();
    return directory
        .partner(scope, link.partner())
        .flatMap(
            partner ->
                brands
                    .partner(scope, partner.id())
                    .map(
                        brand ->
                            new FoundLink(
                                scope,
                                link,
                                directory.manufacturer(scope),
                                partner,
                                brand,
                                brands.network(scope),
                                country(scope, link))));
  }

  private String country(TenantScope scope, Link link) {
    return link.branch()
        .flatMap(id -> directory.branch(scope, id))
        .map(BranchEntry::country)
        .or(() -> mostBranches(directory.branches(scope)))
        .orElse(NOWHERE);
  }

  private static Optional<String> mostBranches(List<BranchEntry> branches) {
    return branches.stream()
        .collect(Collectors.groupingBy(BranchEntry::country, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
