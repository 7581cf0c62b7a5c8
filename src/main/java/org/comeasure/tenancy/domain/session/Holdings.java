package org.comeasure.tenancy.domain.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.Role;

/** Turns grants into the networks that somebody holds. */
public final class Holdings {

  private static final Comparator<Network> BY_NAME =
      Comparator.comparing(Network::manufacturer, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(network -> network.partner().orElse(""), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Network::id);

  private Holdings() {}

  /** By name. A place whose organisation grants no role of its kind gives nothing. */
  public static List<Network> of(Grants grants, List<Place> places) {
    var effective = places.stream().filter(place -> !roles(grants, place).isEmpty()).toList();
    return effective.stream()
        .map(place -> network(place, roles(grants, place), effective))
        .sorted(BY_NAME)
        .toList();
  }

  /** The one that a path names; what is not held is not there. */
  public static Optional<Network> named(String id, List<Network> held) {
    return held.stream().filter(network -> network.id().equals(id)).findFirst();
  }

  /**
   * A partner organisation's group may carry a manufacturer's role by mistake or malice; it must
   * not open the network.
   */
  private static Set<Role> roles(Grants grants, Place place) {
    return grants.organizations().getOrDefault(place.organization(), Set.of()).stream()
        .filter(role -> place.partner() == null ? role.ofManufacturer() : role.ofPartner())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Network network(Place place, Set<Role> roles, List<Place> all) {
    return new Network(
        id(place, all),
        place.scope(),
        place.manufacturerName(),
        place.partnerName(),
        place.branches().values().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(),
        place.accent(),
        place.zone(),
        roles);
  }

  private static String id(Place place, List<Place> all) {
    var inSameNetwork =
        all.stream().filter(other -> other.manufacturer().equals(place.manufacturer())).count();
    return place.partner() == null || inSameNetwork == 1
        ? place.manufacturer().toString()
        : place.manufacturer() + "~" + place.partner();
  }
}
