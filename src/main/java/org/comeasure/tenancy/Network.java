package org.comeasure.tenancy;

import java.time.Instant;
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
 * @param viewedUntil for somebody of the manufacturer who sees what a partner sees: when that ends;
 *     null for whoever holds the part
 */
public record Network(
    String id,
    TenantScope scope,
    String manufacturer,
    @Nullable String partnerName,
    List<String> branches,
    String accent,
    ReportingZone zone,
    Set<Role> roles,
    @Nullable Instant viewedUntil) {

  private static final String VIEW = "~as-";

  public Network {
    branches = List.copyOf(branches);
    roles = Set.copyOf(roles);
  }

  public Network(
      String id,
      TenantScope scope,
      String manufacturer,
      @Nullable String partnerName,
      List<String> branches,
      String accent,
      ReportingZone zone,
      Set<Role> roles) {
    this(id, scope, manufacturer, partnerName, branches, accent, zone, roles, null);
  }

  /** The same as one of its partners' managers sees it; nothing can be changed there. */
  public Network viewedAs(PartnerId partner, String name, Instant until) {
    return new Network(
        viewId(scope.manufacturer(), partner),
        TenantScope.ofPartner(scope.manufacturer(), partner),
        manufacturer,
        name,
        List.of(),
        accent,
        zone,
        Set.of(Role.PARTNER_MANAGER),
        until);
  }

  /** What stands in the paths of such a view. */
  public static String viewId(ManufacturerId manufacturer, PartnerId partner) {
    return manufacturer + VIEW + partner;
  }

  /** Whose view a path names; whether it is open is not known yet. */
  public static Optional<PartnerId> viewedPartner(String id) {
    int mark = id.indexOf(VIEW);
    return mark < 0 ? Optional.empty() : PartnerId.parse(id.substring(mark + VIEW.length()));
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
