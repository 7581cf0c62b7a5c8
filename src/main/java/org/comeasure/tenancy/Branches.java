package org.comeasure.tenancy;

import java.util.List;
import java.util.Optional;
import org.comeasure.shared.page.NumberedPage;
import org.jspecify.annotations.Nullable;

/**
 * Writes the branches of a network's partners, as far as a scope reaches: what is outside of it is
 * not there. Joins the caller's transaction or runs in its own; what has been written is seen
 * everywhere within some seconds.
 */
public interface Branches {

  /**
   * Which are looked for; null for all.
   *
   * @param text part of a name, of an address or of a partner's name
   * @param open whether it is open; merged ones are closed
   */
  record Filter(@Nullable String text, @Nullable PartnerId partner, @Nullable Boolean open) {}

  /** One that another is to take over. */
  record Merger(TenantScope scope, BranchId from, BranchId into) {}

  /**
   * One page of those that match, by partner and name.
   *
   * @param number of the page, from 1 on
   */
  NumberedPage<BranchState> page(TenantScope scope, Filter filter, int number, int size);

  Optional<BranchState> find(TenantScope scope, BranchId id);

  /**
   * @param scope at the partner, with all its branches
   * @throws org.comeasure.shared.problem.ProblemException invalid-input, when another of the
   *     partner's has the name
   */
  BranchState add(TenantScope scope, NewBranch wanted);

  /**
   * @param seen the version that the caller has looked at; empty when it does not matter
   * @throws org.comeasure.shared.problem.ProblemException not-found; precondition-failed, when it
   *     has changed since; invalid-input, when another of the partner's has the name
   */
  BranchState change(TenantScope scope, BranchId id, Optional<Integer> seen, NewBranch wanted);

  /**
   * @throws org.comeasure.shared.problem.ProblemException not-found; conflict, for one that has
   *     been merged
   */
  BranchState close(TenantScope scope, BranchId id, boolean closed);

  /**
   * Closes one for good and notes which other takes it over; whoever was limited to it is limited
   * to the other as well. What was answered is moved by {@link BranchContents}.
   *
   * @throws org.comeasure.shared.problem.ProblemException not-found; conflict, where the other is
   *     closed, the same, or another partner's
   */
  BranchState merge(TenantScope scope, BranchId from, BranchId into);

  /** All that have ever been merged, each with the one that has it now. */
  List<Merger> mergers(TenantScope network);
}
