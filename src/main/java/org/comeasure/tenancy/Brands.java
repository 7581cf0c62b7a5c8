package org.comeasure.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How networks and partners show themselves to customers. Joins the caller's transaction or runs in
 * its own.
 */
public interface Brands {

  /** The manufacturer's, whichever part of its network the scope is. */
  Brand network(TenantScope scope);

  /** Empty when there is no such partner within the scope. */
  Optional<Brand> partner(TenantScope scope, PartnerId partner);

  /**
   * One to be edited: empty when it is not within the scope, or when the scope is of some branches
   * only, as a brand is of all.
   *
   * @param partner null for the network's own
   */
  Optional<BrandState> find(TenantScope scope, @Nullable PartnerId partner);

  /**
   * Changes what one says of itself. Forms and all else show it within some seconds.
   *
   * @param seen the version that the caller has looked at; empty when it does not matter
   * @throws org.comeasure.shared.problem.ProblemException not-found; precondition-failed when it
   *     has changed since
   */
  BrandState change(
      TenantScope scope, @Nullable PartnerId partner, Optional<Integer> seen, Branding wanted);
}
