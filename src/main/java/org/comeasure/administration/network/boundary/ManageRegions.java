package org.comeasure.administration.network.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.Regions;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** The tree of a network's regions: partners and branches sit in them, targets are set for them. */
@ApplicationScoped
@Transacted
public class ManageRegions {

  /** What the keys of its texts begin with. */
  static final String KEY = "administration.region";

  @Inject Regions regions;
  @Inject AuditTrail audit;

  /** Empty where something is to be mended. */
  Optional<Regions.State> add(TenantScope network, Input input) {
    return read(network, null, input)
        .map(
            wanted -> {
              var added = regions.add(network, wanted);
              audit.add(network, done("region.created", added.entry()).to(told(network, added)));
              return added;
            });
  }

  /** Empty where something is to be mended. */
  Optional<Regions.State> change(
      TenantScope network, RegionId id, Optional<Integer> seen, Input input) {
    var before = regions.find(network, id).orElseThrow(ProblemException::notFound);
    var was = told(network, before);
    return read(network, before.entry(), input)
        .map(
            wanted -> {
              var changed = regions.change(network, id, seen, wanted);
              var is = told(network, changed);
              if (!was.equals(is)) {
                audit.add(network, done("region.changed", changed.entry()).from(was).to(is));
              }
              return changed;
            });
  }

  void remove(TenantScope network, RegionId id) {
    var gone = regions.find(network, id).orElseThrow(ProblemException::notFound);
    var was = told(network, gone);
    regions.remove(network, id);
    audit.add(network, done("region.removed", gone.entry()).from(was));
  }

  private Optional<Regions.Wanted> read(
      TenantScope network, @Nullable RegionEntry moved, Input input) {
    var all = regions.all(network);
    var name = input.field("name").required().max(Regions.LONGEST_NAME).text();
    var parent = input.field("parent").as(id -> among(all, id));
    if (all.stream()
        .map(Regions.State::entry)
        .anyMatch(other -> !other.equals(moved) && other.name().equalsIgnoreCase(name))) {
      input.refuse("name", "taken");
    }
    if (parent != null && moved != null && parent.within(moved.id())) {
      input.refuse("parent", "inside");
    } else if (parent != null && parent.depth() + 1 + below(all, moved) >= Regions.DEEPEST) {
      input.refuse("parent", "deep", Regions.DEEPEST);
    }
    return input.clean()
        ? Optional.of(new Regions.Wanted(name, parent == null ? null : parent.id()))
        : Optional.empty();
  }

  /** How deep the tree goes within a region. */
  private static int below(List<Regions.State> all, @Nullable RegionEntry region) {
    return region == null
        ? 0
        : all.stream()
            .map(Regions.State::entry)
            .filter(entry -> entry.within(region.id()))
            .mapToInt(entry -> entry.depth() - region.depth())
            .max()
            .orElse(0);
  }

  private static Optional<RegionEntry> among(List<Regions.State> all, String id) {
    return all.stream()
        .map(Regions.State::entry)
        .filter(region -> region.id().toString().equals(id))
        .findFirst();
  }

  private static AuditEvent done(String action, RegionEntry region) {
    return AuditEvent.of(action, "regions/" + region.id(), region.name());
  }

  private Map<String, String> told(TenantScope network, Regions.State region) {
    var told = new TreeMap<String, String>();
    told.put("name", region.entry().name());
    told.put(
        "parent",
        region
            .parent()
            .flatMap(parent -> regions.find(network, parent))
            .map(parent -> parent.entry().name())
            .orElse(""));
    return told;
  }
}
