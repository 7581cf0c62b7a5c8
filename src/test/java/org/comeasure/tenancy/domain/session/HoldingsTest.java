package org.comeasure.tenancy.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.junit.jupiter.api.Test;

class HoldingsTest {

  private static final UUID VELMORA_ORG = UUID.randomUUID();
  private static final UUID NORDWIND_ORG = UUID.randomUUID();
  private static final UUID FROST_ORG = UUID.randomUUID();
  private static final ManufacturerId VELMORA = ManufacturerId.next();
  private static final ManufacturerId BRENTA = ManufacturerId.next();
  private static final PartnerId NORDWIND = PartnerId.next();
  private static final PartnerId NORDWIND_AT_BRENTA = PartnerId.next();
  private static final PartnerId FROST = PartnerId.next();
  private static final BranchId KIEL = BranchId.next();

  private static final Place OWNER =
      new Place(
          VELMORA_ORG,
          VELMORA,
          "Velmora",
          "#0f5c6e",
          ReportingZone.UTC,
          null,
          null,
          Map.of(),
          null);
  private static final Place NORDWIND_PLACE = partner(NORDWIND_ORG, VELMORA, NORDWIND, Map.of());
  private static final Place FROST_PLACE = partner(FROST_ORG, VELMORA, FROST, Map.of());

  @Test
  void manufacturersHoldTheWholeNetwork() {
    var held = held(grants(VELMORA_ORG, Role.MANUFACTURER_ADMIN), List.of(OWNER));
    assertThat(held).hasSize(1);
    assertThat(held.get(0).scope()).isEqualTo(TenantScope.ofNetwork(VELMORA));
    assertThat(held.get(0).roles()).containsExactly(Role.MANUFACTURER_ADMIN);
    assertThat(held.get(0).id()).isEqualTo(VELMORA.toString());
  }

  @Test
  void partnersHoldTheirEnrolmentAndTheirBranches() {
    var place = partner(NORDWIND_ORG, VELMORA, NORDWIND, Map.of(KIEL, "Kiel"));
    var held = held(grants(NORDWIND_ORG, Role.PARTNER_VIEWER), List.of(place));
    assertThat(held)
        .extracting(Network::scope)
        .containsExactly(TenantScope.ofPartner(VELMORA, NORDWIND).limitedTo(Set.of(KIEL)));
  }

  @Test
  void branchIsNeverCalledByItsPartnersNameAlone() {
    var limited = partner(NORDWIND_ORG, VELMORA, NORDWIND, Map.of(KIEL, "Kiel"));
    var grants = grants(NORDWIND_ORG, Role.PARTNER_VIEWER);
    assertThat(held(grants, List.of(limited)).get(0).holder()).isEqualTo("Kiel, P" + NORDWIND);
    assertThat(held(grants, List.of(NORDWIND_PLACE)).get(0).holder()).isEqualTo("P" + NORDWIND);
  }

  @Test
  void manufacturersRoleInPartnersOrganisationGivesNothing() {
    assertThat(held(grants(NORDWIND_ORG, Role.MANUFACTURER_ADMIN), List.of(NORDWIND_PLACE)))
        .isEmpty();
  }

  @Test
  void partnersRoleInManufacturersOrganisationGivesNothing() {
    assertThat(held(grants(VELMORA_ORG, Role.PARTNER_MANAGER), List.of(OWNER))).isEmpty();
  }

  @Test
  void rolesOfOneOrganisationDoNotCountInAnother() {
    var held =
        held(grants(NORDWIND_ORG, Role.PARTNER_MANAGER), List.of(NORDWIND_PLACE, FROST_PLACE));
    assertThat(held).extracting(Network::scope).allMatch(scope -> scope.covers(NORDWIND));
    assertThat(held).hasSize(1);
  }

  @Test
  void whoGainsASecondPartKeepsTheAddressOfTheFirst() {
    var grants =
        new Grants(
            Map.of(
                NORDWIND_ORG,
                Set.of(Role.PARTNER_MANAGER),
                FROST_ORG,
                Set.of(Role.PARTNER_VIEWER),
                VELMORA_ORG,
                Set.of(Role.MANUFACTURER_ADMIN)),
            false);
    var places = List.of(FROST_PLACE, OWNER, NORDWIND_PLACE);
    var first = Holdings.of(grants, places, Map.of(VELMORA, Optional.of(NORDWIND)));

    assertThat(scope(VELMORA.toString(), first)).contains(TenantScope.ofPartner(VELMORA, NORDWIND));
    assertThat(scope(VELMORA + "~" + FROST, first)).contains(TenantScope.ofPartner(VELMORA, FROST));
    assertThat(scope(VELMORA + "~all", first)).contains(TenantScope.ofNetwork(VELMORA));
    assertThat(scope(VELMORA + "~" + NORDWIND, first)).isEmpty();
  }

  @Test
  void whatWasHeldFirstAndIsLostOpensNothingElse() {
    var held =
        Holdings.of(
            grants(FROST_ORG, Role.PARTNER_VIEWER),
            List.of(FROST_PLACE),
            Map.of(VELMORA, Optional.of(NORDWIND)));

    assertThat(Holdings.named(VELMORA.toString(), held)).isEmpty();
    assertThat(scope(VELMORA + "~" + FROST, held)).contains(TenantScope.ofPartner(VELMORA, FROST));
  }

  @Test
  void ofSeveralPartsThatAreGainedAtOnceTheNetworkAndThenTheOldestIsTheFirst() {
    var both =
        new Grants(
            Map.of(
                NORDWIND_ORG, Set.of(Role.PARTNER_MANAGER), FROST_ORG, Set.of(Role.PARTNER_VIEWER)),
            false);
    var older = NORDWIND.value() < FROST.value() ? NORDWIND : FROST;

    assertThat(Holdings.firsts(both, List.of(FROST_PLACE, NORDWIND_PLACE, OWNER)))
        .isEqualTo(Map.of(VELMORA, Optional.of(older)));
    var owner = grants(VELMORA_ORG, Role.MANUFACTURER_ANALYST);
    assertThat(Holdings.firsts(owner, List.of(OWNER, FROST_PLACE)))
        .isEqualTo(Map.of(VELMORA, Optional.empty()));
  }

  private static Optional<TenantScope> scope(String id, List<Network> held) {
    return Holdings.named(id, held).map(Network::scope);
  }

  private static List<Network> held(Grants grants, List<Place> places) {
    return Holdings.of(grants, places, Holdings.firsts(grants, places));
  }

  @Test
  void onlyWhatIsHeldCanBeChosen() {
    var places =
        List.of(NORDWIND_PLACE, partner(NORDWIND_ORG, BRENTA, NORDWIND_AT_BRENTA, Map.of()));
    var held = held(grants(NORDWIND_ORG, Role.PARTNER_MANAGER), places);
    assertThat(Holdings.named(BRENTA.toString(), held))
        .map(Network::scope)
        .contains(TenantScope.ofPartner(BRENTA, NORDWIND_AT_BRENTA));
    assertThat(Holdings.named(ManufacturerId.next().toString(), held)).isEmpty();
    assertThat(Holdings.named(VELMORA + "~" + FROST, held)).isEmpty();
    assertThat(Holdings.named("", held)).isEmpty();
  }

  /** Whatever the token says: the network has given no more. */
  @Test
  void aNetworkGivesNoMoreThanItsOwnRowSays() {
    var viewer = most(Role.PARTNER_VIEWER);
    var managing = grants(NORDWIND_ORG, Role.PARTNER_MANAGER);
    assertThat(held(managing, List.of(viewer)).get(0).roles()).containsExactly(Role.PARTNER_VIEWER);
    var manager = most(Role.PARTNER_MANAGER);
    assertThat(held(managing, List.of(manager)).get(0).roles())
        .containsExactly(Role.PARTNER_MANAGER);
    var viewing = grants(NORDWIND_ORG, Role.PARTNER_VIEWER);
    assertThat(held(viewing, List.of(manager)).get(0).roles()).containsExactly(Role.PARTNER_VIEWER);
    assertThat(held(grants(NORDWIND_ORG, Role.MANUFACTURER_ADMIN), List.of(manager))).isEmpty();
  }

  private static Place most(Role role) {
    return new Place(
        NORDWIND_ORG,
        VELMORA,
        "Velmora",
        "#0f5c6e",
        ReportingZone.UTC,
        NORDWIND,
        "Nordwind",
        Map.of(),
        role);
  }

  private static Grants grants(UUID organization, Role role) {
    return new Grants(Map.of(organization, Set.of(role)), false);
  }

  private static Place partner(
      UUID organization,
      ManufacturerId manufacturer,
      PartnerId id,
      Map<BranchId, String> branches) {
    return new Place(
        organization,
        manufacturer,
        "Velmora",
        "#0f5c6e",
        ReportingZone.UTC,
        id,
        "P" + id,
        branches,
        null);
  }
}
