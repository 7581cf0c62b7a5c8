package org.comeasure.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A network that a caller holds a place in: a manufacturer's own people hold all of it, a partner's
 * people hold their enrolment.
 *
 * @param id what stands in paths and never changes: the manufacturer's id for the part of the
 *     network that the caller held first; followed by {@code ~} and the partner's id, or {@code
 *     all}, for what came later
 * @param scope what the caller may touch there
 * @param branches names of the branches that the scope is limited to; empty for all of them
 * @param accent the manufacturer's colour, {@code #rrggbb}
 * @param zone in which the network counts its days
 * @param roles the roles held in this network and in no other
 */
public record Network(
    String id,
    TenantScope scope,
    String manufacturer,
    @Nullable String partnerName,
    List<String> branches,
    String accent,
    ReportingZone zone,
    Set<Role> roles) {

  public Network {
    branches = List.copyOf(branches);
    roles = Set.copyOf(roles);
  }

  /** A branch never goes by its partner's name alone: "Kiel, Nordwind Kältetechnik". */
  public static String named(List<String> branches, String partner) {
    return branches.isEmpty() ? partner : String.join(", ", branches) + ", " + partner;
  }

  /** Whose figures the caller reads here: the network's, a partner's or some of its branches'. */
  public String holder() {
    return partner().map(name -> named(branches, name)).orElse(manufacturer);
  }

  public Optional<String> partner() {
    return Optional.ofNullable(partnerName);
  }
}
