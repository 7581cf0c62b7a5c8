package org.comeasure.tenancy.domain.session;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Turns grants into the networks that somebody holds. */
public final class Holdings {

  private static final Comparator<Network> BY_NAME =
      Comparator.comparing(Network::manufacturer, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(network -> network.partner().orElse(""), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Network::id);

  private static final String ALL = "all";

  private Holdings() {}

  /**
   * By name. A place whose organisation grants no role of its kind gives nothing.
   *
   * @param firsts the part of each network that somebody had first, whose address stays short
   *     whatever they gain later
   */
  public static List<Network> of(
      Grants grants, List<Place> places, Map<ManufacturerId, Optional<PartnerId>> firsts) {
    return effective(grants, places)
        .map(place -> network(place, roles(grants, place), firsts))
        .sorted(BY_NAME)
        .toList();
  }

  /**
   * The part of each network that goes for the first one as long as nobody knows better: all of it,
   * else the partner that has been enrolled for longest. Empty for all of a network.
   */
  public static Map<ManufacturerId, Optional<PartnerId>> firsts(Grants grants, List<Place> places) {
    return effective(grants, places)
        .collect(
            Collectors.toMap(
                Place::manufacturer,
                place -> Optional.ofNullable(place.partner()),
                BinaryOperator.minBy(
                    Comparator.comparingLong(part -> part.map(PartnerId::value).orElse(0L)))));
  }

  private static Stream<Place> effective(Grants grants, List<Place> places) {
    return places.stream().filter(place -> !roles(grants, place).isEmpty());
  }

  /** The one that a path names; what is not held is not there. */
  public static Optional<Network> named(String id, List<Network> held) {
    return held.stream().filter(network -> network.id().equals(id)).findFirst();
  }

  /**
   * A partner organisation's group may carry a manufacturer's role by mistake or malice; it must
   * not open the network. Of what is left, no more than the network itself has given.
   */
  private static Set<Role> roles(Grants grants, Place place) {
    var held =
        grants.organizations().getOrDefault(place.organization(), Set.of()).stream()
            .filter(role -> place.partner() == null ? role.ofManufacturer() : role.ofPartner())
            .collect(Collectors.toUnmodifiableSet());
    var most = place.most();
    return most == null ? held : Role.narrowed(held, most);
  }

  private static Network network(
      Place place, Set<Role> roles, Map<ManufacturerId, Optional<PartnerId>> firsts) {
    return new Network(
        id(place, firsts.get(place.manufacturer())),
        place.scope(),
        place.manufacturerName(),
        place.partnerName(),
        place.branches().values().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(),
        place.accent(),
        place.zone(),
        roles);
  }

  private static String id(Place place, @Nullable Optional<PartnerId> first) {
    var part = Optional.ofNullable(place.partner());
    return part.equals(first)
        ? place.manufacturer().toString()
        : place.manufacturer() + "~" + part.map(PartnerId::toString).orElse(ALL);
  }
}
