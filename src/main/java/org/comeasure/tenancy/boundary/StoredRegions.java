package org.comeasure.tenancy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.Regions;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Region;
import org.comeasure.tenancy.store.NetworkStore;
import org.jspecify.annotations.Nullable;

/** Regions as they are stored. */
@ApplicationScoped
@Transacted
public class StoredRegions implements Regions {

  @Inject NetworkStore store;
  @Inject Event<DirectoryChanged> changes;

  @Override
  public List<State> all(TenantScope network) {
    return states(network, store.regions(network));
  }

  @Override
  public Optional<State> find(TenantScope network, RegionId id) {
    return all(network).stream().filter(region -> region.entry().id().equals(id)).findFirst();
  }

  private List<State> states(TenantScope network, List<Region> regions) {
    var partners = store.partnersByRegion(network);
    var branches = store.branchesByRegion(network);
    var versions = new HashMap<RegionId, Integer>();
    regions.forEach(region -> versions.put(region.id(), region.version()));
    return tree(regions).stream().map(entry -> state(entry, versions, partners, branches)).toList();
  }

  private static State state(
      RegionEntry entry,
      Map<RegionId, Integer> versions,
      Map<RegionId, Long> partners,
      Map<RegionId, Long> branches) {
    return new State(
        entry,
        versions.getOrDefault(entry.id(), 0),
        partners.getOrDefault(entry.id(), 0L),
        branches.getOrDefault(entry.id(), 0L));
  }

  /** Each before those within it; among themselves as they come. */
  static List<RegionEntry> tree(List<Region> regions) {
    var tree = new ArrayList<RegionEntry>();
    within(null, regions, tree);
    return tree;
  }

  private static void within(
      @Nullable RegionEntry parent, List<Region> all, List<RegionEntry> tree) {
    var wanted = Optional.ofNullable(parent).map(RegionEntry::id);
    for (var region : all) {
      if (region.parent().equals(wanted)) {
        var entry = new RegionEntry(region.id(), region.name(), parent);
        tree.add(entry);
        within(entry, all, tree);
      }
    }
  }

  @Override
  public State add(TenantScope network, Wanted wanted) {
    changes.fire(new DirectoryChanged(network.manufacturer()));
    var regions = store.lockedRegions(network);
    if (regions.size() >= MOST) {
      throw Problem.of(ProblemType.CONFLICT, "A network has at most " + MOST + " regions.")
          .exception();
    }
    requireFree(regions, wanted.name(), null);
    requireRoom(tree(regions), wanted.parent(), null);
    var region = new Region(wanted.name());
    region.moveInto(wanted.parent());
    store.add(network, region);
    return now(network, region.id());
  }

  @Override
  public State change(TenantScope network, RegionId id, Optional<Integer> seen, Wanted wanted) {
    changes.fire(new DirectoryChanged(network.manufacturer()));
    var regions = store.lockedRegions(network);
    var region = of(regions, id);
    if (seen.filter(version -> version != region.version()).isPresent()) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED).exception();
    }
    requireFree(regions, wanted.name(), id);
    requireRoom(tree(regions), wanted.parent(), id);
    region.rename(wanted.name());
    region.moveInto(wanted.parent());
    store.flush(network);
    return now(network, id);
  }

  private State now(TenantScope network, RegionId id) {
    return find(network, id).orElseThrow();
  }

  private static void requireFree(List<Region> regions, String name, @Nullable RegionId but) {
    if (regions.stream()
        .anyMatch(other -> !other.id().equals(but) && other.name().equalsIgnoreCase(name))) {
      throw refused("/name", "Another region has this name.");
    }
  }

  /** Not in itself, nor with what lies within it deeper than the tree may be. */
  private static void requireRoom(
      List<RegionEntry> tree, @Nullable RegionId parent, @Nullable RegionId moved) {
    if (parent == null) {
      return;
    }
    var into = tree.stream().filter(entry -> entry.id().equals(parent)).findFirst();
    if (into.isEmpty() || (moved != null && into.get().within(moved))) {
      throw refused("/parent", "Choose a region that does not lie in this one.");
    }
    int below =
        moved == null
            ? 0
            : tree.stream()
                .filter(entry -> entry.within(moved))
                .mapToInt(RegionEntry::depth)
                .map(depth -> depth - depthOf(tree, moved))
                .max()
                .orElse(0);
    if (into.get().depth() + 1 + below >= DEEPEST) {
      throw refused("/parent", "Regions lie in each other at most " + DEEPEST + " deep.");
    }
  }

  private static int depthOf(List<RegionEntry> tree, RegionId id) {
    return tree.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow().depth();
  }

  private static ProblemException refused(String field, String advice) {
    return Problem.invalid(List.of(new FieldError(field, advice))).exception();
  }

  @Override
  public void remove(TenantScope network, RegionId id) {
    changes.fire(new DirectoryChanged(network.manufacturer()));
    var regions = store.lockedRegions(network);
    var region = of(regions, id);
    boolean named =
        regions.stream().anyMatch(other -> other.parent().filter(id::equals).isPresent())
            || store.partnersByRegion(network).containsKey(id)
            || store.branchesByRegion(network).containsKey(id);
    if (named) {
      throw StoredDirectory.inUse("region");
    }
    try {
      store.remove(network, region);
    } catch (PersistenceException byTargets) {
      throw StoredDirectory.inUse("region");
    }
  }

  private static Region of(List<Region> regions, RegionId id) {
    return regions.stream()
        .filter(region -> region.id().equals(id))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }
}
