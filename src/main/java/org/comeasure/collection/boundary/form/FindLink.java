package org.comeasure.collection.boundary.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comeasure.collection.domain.Link;
import org.comeasure.collection.domain.LinkCode;
import org.comeasure.collection.store.LinkStore;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.TenantScope;

/** Finds the link behind a code. What it found serves for a moment, so that revoking is quick. */
@ApplicationScoped
public class FindLink {

  private static final Duration MOMENT = Duration.ofSeconds(3);
  private static final String NOWHERE = "ZZ";

  @Inject LinkStore links;
  @Inject Directory directory;

  private final Cache<String, Optional<FoundLink>> recent =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(MOMENT).build();

  @Transactional
  Optional<FoundLink> byCode(String code) {
    return LinkCode.hasShape(code) ? recent.get(code, this::load) : Optional.empty();
  }

  private Optional<FoundLink> load(String code) {
    return links
        .byCode(code)
        .flatMap(
            owned ->
                directory
                    .partner(owned.scope(), owned.link().partner())
                    .map(
                        partner ->
                            new FoundLink(
                                owned.scope(),
                                owned.link(),
                                directory.manufacturer(owned.scope()),
                                partner,
                                country(owned.scope(), owned.link()))));
  }

  private String country(TenantScope scope, Link link) {
    return link.branch()
        .flatMap(branch -> directory.branch(scope, branch))
        .map(BranchEntry::country)
        .or(() -> mostBranches(scope))
        .orElse(NOWHERE);
  }

  private Optional<String> mostBranches(TenantScope scope) {
    return directory.branches(scope).stream()
        .map(BranchEntry::country)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
