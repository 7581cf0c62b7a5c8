package org.comeasure.collection.boundary.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comeasure.collection.domain.Link;
import org.comeasure.collection.domain.LinkCode;
import org.comeasure.collection.store.LinkStore;
import org.comeasure.platform.database.InTransaction;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.ManufacturerEntry;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.TenantScope;

/**
 * Finds the link behind a code. What it found serves for a moment, so that revoking and suspending
 * are quick: the link and those behind it are remembered apart, so that no moment follows another.
 */
@ApplicationScoped
public class FindLink {

  private static final Duration MOMENT = Duration.ofSeconds(3);
  private static final String NOWHERE = "ZZ";

  @Inject LinkStore links;
  @Inject Directory directory;
  @Inject InTransaction transaction;

  private final Cache<String, Optional<LinkStore.Owned>> recent = forAMoment();
  private final Cache<TenantScope, Optional<Parties>> parties = forAMoment();

  /** Those behind a partner's links. */
  private record Parties(
      ManufacturerEntry manufacturer, PartnerEntry partner, List<BranchEntry> branches) {}

  Optional<FoundLink> byCode(String code) {
    return LinkCode.hasShape(code)
        ? recent
            .get(code, unknown -> transaction.call(() -> links.byCode(unknown)))
            .flatMap(this::found)
        : Optional.empty();
  }

  private Optional<FoundLink> found(LinkStore.Owned owned) {
    return parties
        .get(owned.scope(), unknown -> transaction.call(() -> parties(owned)))
        .map(
            behind ->
                new FoundLink(
                    owned.scope(),
                    owned.link(),
                    behind.manufacturer(),
                    behind.partner(),
                    country(owned.link(), behind.branches())));
  }

  private Optional<Parties> parties(LinkStore.Owned owned) {
    var scope = owned.scope();
    return directory
        .partner(scope, owned.link().partner())
        .map(
            partner ->
                new Parties(directory.manufacturer(scope), partner, directory.branches(scope)));
  }

  private static String country(Link link, List<BranchEntry> branches) {
    return link.branch()
        .flatMap(id -> branches.stream().filter(branch -> branch.id().equals(id)).findFirst())
        .map(BranchEntry::country)
        .or(() -> mostBranches(branches))
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

  private static <K, V> Cache<K, V> forAMoment() {
    return Caffeine.newBuilder()
        .maximumSize(20_000)
        .expireAfterWrite(MOMENT)
        .executor(Runnable::run)
        .build();
  }
}
