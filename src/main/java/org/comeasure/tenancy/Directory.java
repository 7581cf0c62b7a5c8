package org.comeasure.tenancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names behind the ids, as far as a scope reaches: what is outside of it is not there. Joins
 * the caller's transaction or runs in its own.
 */
public interface Directory {

  ManufacturerEntry manufacturer(TenantScope scope);

  /** By name. */
  List<PartnerEntry> partners(TenantScope scope);

  Optional<PartnerEntry> partner(TenantScope scope, PartnerId id);

  /**
   * By partner and name; only the scope's branches, closed ones among them. Those that another has
   * taken over are not.
   */
  List<BranchEntry> branches(TenantScope scope);

  /** Which branch has taken another one over, by that one's id. */
  Map<BranchId, BranchId> mergedBranches(TenantScope scope);

  Optional<BranchEntry> branch(TenantScope scope, BranchId id);

  /** The highest first. */
  List<TierEntry> tiers(TenantScope scope);

  /** Each before those within it, by name. */
  List<RegionEntry> regions(TenantScope scope);
}
