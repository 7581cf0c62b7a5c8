package org.comeasure.tenancy;

import java.util.Optional;
import java.util.Set;

/**
 * Writes the enrolments of a network. Joins the caller's transaction or runs in its own. A change
 * of status is seen everywhere within some seconds.
 */
public interface Enrolments {

  /**
   * Writes one down for the first time.
   *
   * @throws org.comeasure.shared.problem.ProblemException invalid-input when another of the network
   *     has the same reference
   */
  EnrolmentState add(TenantScope network, NewEnrolment wanted, EnrolmentStatus status);

  /** Empty when there is none within the scope. */
  Optional<EnrolmentState> find(TenantScope scope, PartnerId partner);

  /**
   * Moves on to another status.
   *
   * @param from where it has to be for that
   * @return whether it was there and within the scope
   */
  boolean move(TenantScope scope, PartnerId partner, Set<EnrolmentStatus> from, EnrolmentStatus to);

  /** Notes which organisation of the identity provider it is. */
  void belongTo(TenantScope scope, PartnerId partner, String organization);
}
