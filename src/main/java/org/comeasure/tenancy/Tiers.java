package org.comeasure.tenancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tiers of a network, which are its own list. Joins the caller's transaction or runs in
 * its own; what has been written is seen everywhere within some seconds.
 */
public interface Tiers {

  int MOST = 20;
  int LONGEST_CODE = 16;
  int LONGEST_NAME = 60;

  /**
   * One as it stands.
   *
   * @param partners how many are in it
   */
  record State(TierEntry entry, int version, long partners) {}

  /**
   * How one is to be.
   *
   * @param names by language, ISO 639-1
   * @param rank its place from the top, from 1 on; null for where it is, or the last for a new one
   */
  record Wanted(Map<String, String> names, @Nullable Integer rank) {

    public Wanted {
      names = Map.copyOf(names);
    }
  }

  /** The highest first. */
  List<State> all(TenantScope network);

  Optional<State> find(TenantScope network, String code);

  /**
   * @throws org.comeasure.shared.problem.ProblemException conflict, when the code is taken or there
   *     are {@value #MOST}
   */
  State add(TenantScope network, String code, Wanted wanted);

  /**
   * @param seen the version that the caller has looked at; empty when it does not matter
   * @throws org.comeasure.shared.problem.ProblemException not-found; precondition-failed, when it
   *     has changed since
   */
  State change(TenantScope network, String code, Optional<Integer> seen, Wanted wanted);

  /**
   * @throws org.comeasure.shared.problem.ProblemException not-found; conflict: one that partners,
   *     targets or comparisons name stays, and so does the last one
   */
  void remove(TenantScope network, String code);
}
