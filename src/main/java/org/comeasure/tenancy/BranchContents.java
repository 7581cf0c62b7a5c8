package org.comeasure.tenancy;

/**
 * Moves what a capability keeps of a branch to the one that takes it over; every bean of this type
 * is asked, in one transaction, and again whenever something may have come late.
 */
public interface BranchContents {

  /**
   * @return how much there was to move
   */
  long move(Branches.Merger merger);
}
