package org.comeasure.tenancy;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose data a request may touch: a whole network, one enrolment in it, or some branches of that
 * enrolment. Every store method takes one. It is built from a verified token, a session or a link's
 * code, never from a parameter of the request.
 *
 * @param manufacturer the network
 * @param partner the one enrolment, or null for the whole network
 * @param branches the branches, empty for all of them; only within an enrolment
 */
public record TenantScope(
    ManufacturerId manufacturer, @Nullable PartnerId partner, Set<BranchId> branches) {

  public TenantScope {
    branches = Set.copyOf(branches);
    if (partner == null && !branches.isEmpty()) {
      throw new IllegalArgumentException("branches limit an enrolment, not a network");
    }
  }

  public static TenantScope ofNetwork(ManufacturerId manufacturer) {
    return new TenantScope(manufacturer, null, Set.of());
  }

  public static TenantScope ofPartner(ManufacturerId manufacturer, PartnerId partner) {
    return new TenantScope(manufacturer, partner, Set.of());
  }

  public TenantScope limitedTo(Set<BranchId> some) {
    return new TenantScope(manufacturer, partner, some);
  }

  public boolean wholeNetwork() {
    return partner == null;
  }

  public boolean allBranches() {
    return branches.isEmpty();
  }

  public boolean covers(PartnerId other) {
    return partner == null || partner.equals(other);
  }

  public boolean covers(BranchId branch) {
    return branches.isEmpty() || branches.contains(branch);
  }

  /** This scope seen at one partner: empty when that partner is not in it. */
  public Optional<TenantScope> at(PartnerId other) {
    if (!covers(other)) {
      return Optional.empty();
    }
    return Optional.of(partner == null ? ofPartner(manufacturer, other) : this);
  }
}
