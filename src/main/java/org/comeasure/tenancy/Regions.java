package org.comeasure.tenancy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the regions of a network, a tree of its own. Joins the caller's transaction or runs in its
 * own; what has been written is seen everywhere within some seconds.
 */
public interface Regions {

  int MOST = 200;
  int DEEPEST = 5;
  int LONGEST_NAME = 80;

  /**
   * One as it stands.
   *
   * @param partners how many sit in it, without those in regions within it; likewise branches
   */
  record State(RegionEntry entry, int version, long partners, long branches) {

    public Optional<RegionId> parent() {
      return Optional.ofNullable(entry.parent()).map(RegionEntry::id);
    }
  }

  /**
   * How one is to be.
   *
   * @param parent the region that it lies in; null for none
   */
  record Wanted(String name, @Nullable RegionId parent) {}

  /** Each before those within it, by name. */
  List<State> all(TenantScope network);

  Optional<State> find(TenantScope network, RegionId id);

  /**
   * @throws org.comeasure.shared.problem.ProblemException invalid-input, when the name is taken,
   *     when it would lie in itself or too deep; conflict, when there are {@value #MOST}
   */
  State add(TenantScope network, Wanted wanted);

  /**
   * @param seen the version that the caller has looked at; empty when it does not matter
   * @throws org.comeasure.shared.problem.ProblemException not-found; precondition-failed, when it
   *     has changed since; invalid-input as when adding
   */
  State change(TenantScope network, RegionId id, Optional<Integer> seen, Wanted wanted);

  /**
   * @throws org.comeasure.shared.problem.ProblemException not-found; conflict: one that has
   *     partners, branches, targets or regions within it stays
   */
  void remove(TenantScope network, RegionId id);
}
