package org.comeasure.measurement.boundary;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.TenantScope;

/**
 * Where in a network a selection is made, as an address says it: {@code partner:<id>}, {@code
 * region:<id>}, {@code tier:gold}, or nothing for all of the scope.
 *
 * @param scope of one partner where one is named
 * @param partners those meant, empty for all of the scope
 * @param position whose targets are its own
 */
public record Spot(
    String token, TenantScope scope, Set<PartnerId> partners, String name, Position position) {

  public Spot {
    partners = Set.copyOf(partners);
  }

  public static final String PARAMETER = "place";
  public static final String PARTNER = "partner:";
  public static final String REGION = "region:";
  public static final String TIER = "tier:";

  /**
   * @param partners of the scope
   * @param whole what all of the scope is called
   * @throws ProblemException not found, when there is no such place within the scope
   */
  public static Spot of(
      String token, TenantScope scope, List<PartnerEntry> partners, String whole) {
    if (token.isEmpty()) {
      return new Spot("", scope, Set.of(), whole, own(scope, partners));
    }
    if (token.startsWith(PARTNER)) {
      var partner = some(partners, p -> token.equals(PARTNER + p.id())).get(0);
      var there = scope.at(partner.id()).orElseThrow(ProblemException::notFound);
      return new Spot(token, there, Set.of(), partner.name(), Position.of(partner));
    }
    if (token.startsWith(REGION)) {
      var id =
          RegionId.parse(token.substring(REGION.length())).orElseThrow(ProblemException::notFound);
      var some = some(partners, p -> p.region() != null && p.region().within(id));
      var region = Objects.requireNonNull(some.get(0).region()).above(id).orElseThrow();
      return new Spot(token, scope, ids(some), region.name(), Position.ofRegion(region.id()));
    }
    var some = some(partners, p -> token.equals(TIER + p.tier().code()));
    String tier = some.get(0).tier().code();
    return new Spot(token, scope, ids(some), tier, Position.ofTier(tier));
  }

  /** Whether answers of this partner of the scope are meant. */
  public boolean takes(PartnerId partner) {
    return scope.partner() == null
        ? partners.isEmpty() || partners.contains(partner)
        : scope.partner().equals(partner);
  }

  private static Position own(TenantScope scope, List<PartnerEntry> partners) {
    return partners.stream()
        .filter(partner -> partner.id().equals(scope.partner()))
        .findFirst()
        .map(Position::of)
        .orElse(Position.NETWORK);
  }

  private static List<PartnerEntry> some(
      List<PartnerEntry> partners, Predicate<PartnerEntry> taken) {
    var some = partners.stream().filter(taken).toList();
    if (some.isEmpty()) {
      throw ProblemException.notFound();
    }
    return some;
  }

  private static Set<PartnerId> ids(List<PartnerEntry> some) {
    return some.stream().map(PartnerEntry::id).collect(Collectors.toSet());
  }
}
