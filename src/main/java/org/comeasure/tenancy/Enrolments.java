package org.comeasure.tenancy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comeasure.shared.page.NumberedPage;

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
   * One page of the partners that match, by name.
   *
   * @param number of the page, from 1 on
   * @param size how many a full page holds
   */
  NumberedPage<EnrolmentRow> page(
      TenantScope network, EnrolmentFilter filter, int number, int size);

  /** How many there are in each status, of which some may be missing. */
  Map<EnrolmentStatus, Long> counts(TenantScope network);

  /**
   * Changes what is known of a partner; the same changes nothing.
   *
   * @param seen the version that the caller has looked at; empty when it does not matter
   * @throws org.comeasure.shared.problem.ProblemException not-found; precondition-failed, when it
   *     has changed since; invalid-input, when another of the network has the same reference
   */
  EnrolmentState change(
      TenantScope network, PartnerId partner, Optional<Integer> seen, NewEnrolment wanted);

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
