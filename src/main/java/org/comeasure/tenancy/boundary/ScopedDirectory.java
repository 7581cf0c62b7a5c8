package org.comeasure.tenancy.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.ManufacturerEntry;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.TierEntry;

/**
 * The directory. Lists serve for a moment, as every page needs several of them and they change
 * seldom; the key is the whole scope, so that no list serves two. What is asked for by its id is
 * always read anew.
 */
@ApplicationScoped
public class ScopedDirectory implements Directory {

  private static final Duration MOMENT = Duration.ofSeconds(3);
  private static final int MOST_SCOPES = 2_000;

  @Inject StoredDirectory stored;

  private final Cache<TenantScope, List<PartnerEntry>> partners = forAMoment();
  private final Cache<TenantScope, List<BranchEntry>> branches = forAMoment();
  private final Cache<TenantScope, List<TierEntry>> tiers = forAMoment();
  private final Cache<TenantScope, List<RegionEntry>> regions = forAMoment();

  @Override
  public ManufacturerEntry manufacturer(TenantScope scope) {
    return stored.manufacturer(scope);
  }

  @Override
  public List<PartnerEntry> partners(TenantScope scope) {
    return partners.get(scope, stored::partners);
  }

  @Override
  public Optional<PartnerEntry> partner(TenantScope scope, PartnerId id) {
    return stored.partner(scope, id);
  }

  @Override
  public List<BranchEntry> branches(TenantScope scope) {
    return branches.get(scope, stored::branches);
  }

  @Override
  public Map<BranchId, BranchId> mergedBranches(TenantScope scope) {
    return stored.mergedBranches(scope);
  }

  @Override
  public Optional<BranchEntry> branch(TenantScope scope, BranchId id) {
    return stored.branch(scope, id);
  }

  @Override
  public List<TierEntry> tiers(TenantScope scope) {
    return tiers.get(scope, stored::tiers);
  }

  @Override
  public List<RegionEntry> regions(TenantScope scope) {
    return regions.get(scope, stored::regions);
  }

  /** What this node has changed it shows at once; other nodes within the moment. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) DirectoryChanged changed) {
    for (var lists : List.of(partners, branches, tiers, regions)) {
      lists.asMap().keySet().removeIf(scope -> scope.manufacturer().equals(changed.network()));
    }
  }

  private static <T> Cache<TenantScope, List<T>> forAMoment() {
    return Caffeine.newBuilder()
        .maximumSize(MOST_SCOPES)
        .expireAfterWrite(MOMENT)
        .executor(Runnable::run)
        .build();
  }
}
