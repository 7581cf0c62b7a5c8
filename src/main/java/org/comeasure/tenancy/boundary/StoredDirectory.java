package org.comeasure.tenancy.boundary;

import static org.comeasure.shared.json.Documents.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.Branches;
import org.comeasure.tenancy.ManufacturerEntry;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.TierEntry;
import org.comeasure.tenancy.domain.Branch;
import org.comeasure.tenancy.domain.Tier;
import org.comeasure.tenancy.store.BranchStore;
import org.comeasure.tenancy.store.EnrolmentStore;
import org.comeasure.tenancy.store.NetworkStore;
import org.jspecify.annotations.Nullable;

/** What the stores of a scope say. Joins the caller's transaction or runs in its own. */
@ApplicationScoped
@Transacted
public class StoredDirectory {

  @Inject NetworkStore network;
  @Inject EnrolmentStore enrolments;
  @Inject BranchStore branches;

  public ManufacturerEntry manufacturer(TenantScope scope) {
    var found = network.manufacturer(scope);
    return new ManufacturerEntry(found.id(), found.name(), found.active(), found.retentionMonths());
  }

  public List<PartnerEntry> partners(TenantScope scope) {
    var regions = regionsById(scope);
    var tiers = new HashMap<String, TierEntry>();
    return enrolments.all(scope).stream().map(found -> entry(found, regions, tiers)).toList();
  }

  public Optional<PartnerEntry> partner(TenantScope scope, PartnerId id) {
    return enrolments
        .byId(scope, id)
        .map(found -> entry(found, regionsById(scope), new HashMap<>()));
  }

  public List<BranchEntry> branches(TenantScope scope) {
    var regions = regionsById(scope);
    return branches.all(scope).stream().map(found -> entry(found, regions)).toList();
  }

  public Map<BranchId, BranchId> mergedBranches(TenantScope scope) {
    return branches.merged(scope).stream()
        .collect(Collectors.toMap(Branches.Merger::from, Branches.Merger::into));
  }

  public Optional<BranchEntry> branch(TenantScope scope, BranchId id) {
    return branches.byId(scope, id).map(found -> entry(found, regionsById(scope)));
  }

  public List<TierEntry> tiers(TenantScope scope) {
    return network.tiers(scope).stream().map(StoredDirectory::entry).toList();
  }

  public List<RegionEntry> regions(TenantScope scope) {
    return StoredRegions.tree(network.regions(scope));
  }

  private Map<RegionId, RegionEntry> regionsById(TenantScope scope) {
    return regions(scope).stream().collect(Collectors.toMap(RegionEntry::id, Function.identity()));
  }

  static ProblemException inUse(String what) {
    return Problem.of(ProblemType.CONFLICT, "The " + what + " is in use.").exception();
  }

  static TierEntry entry(Tier tier) {
    try (var reader = JSON.createReader(new StringReader(tier.name()))) {
      var names =
          reader.readObject().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, name -> ((JsonString) name.getValue()).getString()));
      return new TierEntry(tier.code(), names, tier.position());
    }
  }

  private static PartnerEntry entry(
      EnrolmentStore.Tiered tiered,
      Map<RegionId, RegionEntry> regions,
      Map<String, TierEntry> tiers) {
    var found = tiered.enrolment();
    var tier = tiered.tier();
    return new PartnerEntry(
        found.partner(),
        found.name(),
        tiers.computeIfAbsent(tier.code(), code -> entry(tier)),
        named(found.region(), regions),
        found.status());
  }

  private static BranchEntry entry(Branch found, Map<RegionId, RegionEntry> regions) {
    return new BranchEntry(
        found.id(),
        found.partner(),
        found.name(),
        found.country(),
        named(found.region(), regions),
        found.open());
  }

  private static @Nullable RegionEntry named(
      Optional<RegionId> region, Map<RegionId, RegionEntry> regions) {
    return region.map(regions::get).orElse(null);
  }
}
