package org.comeasure.administration.provisioning.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Kind;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Spec;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Step;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.identity.KeycloakAdmin;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation comes to be once, whenever the work on it is cut short. */
class EnsureOrganizationIT {

  private static final int MORE_THAN_ALL = 100;

  private static Stage stage;
  private static KeycloakAdmin admin;

  private final String externalId = PartnerId.next().toString();

  @BeforeAll
  static void open() {
    stage = Stage.open();
    admin = new KeycloakAdmin(stage.stack());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunThatIsCutShortAnywhereIsFinishedByTheNextOne(boolean done) throws ParseException {
    int at = 1;
    for (boolean reached = true; reached; at++) {
      assertThat(at).isLessThan(MORE_THAN_ALL);
      var spec = partner(PartnerId.next().toString(), "Cut " + at);
      var cut = new CutConnection(at, done);
      try {
        new EnsureOrganization(RealKeycloak.by(stage, cut)).ensure(spec);
      } catch (KeycloakException.Unreachable killed) {
        assertThat(killed.passes()).isTrue();
      }
      var result = new EnsureOrganization(RealKeycloak.of(stage)).ensure(spec);
      assertThere(spec.externalId(), result.id());
      reached = cut.reached();
    }
    assertThat(at).as("requests that were cut").isGreaterThan(8);
  }

  private static void assertThere(String externalId, String id) throws ParseException {
    var master = admin.tokenOfMasterRealm();
    assertThat(ids(admin.read(master, "/organizations?q=externalId:" + externalId)))
        .containsExactly(id);
    var groups = JSONArrayUtils.parse(admin.read(master, "/organizations/" + id + "/groups"));
    assertThat(groups)
        .extracting(group -> (Object) ((Map<?, ?>) group).get("name"))
        .containsExactlyInAnyOrder("managers", "viewers");
    for (var group : groups) {
      var mapped =
          admin.read(
              master,
              "/organizations/%s/groups/%s/role-mappings/clients/%s"
                  .formatted(
                      id, ((Map<?, ?>) group).get("id"), "c0a5fff0-0000-4000-8000-000000000001"));
      assertThat(JSONArrayUtils.parse(mapped))
          .extracting(role -> ((Map<?, ?>) role).get("name"))
          .isEqualTo(
              List.of(
                  "managers".equals(((Map<?, ?>) group).get("name"))
                      ? "partner-manager"
                      : "partner-viewer"));
    }
  }

  private static List<Object> ids(String json) throws ParseException {
    return JSONArrayUtils.parse(json).stream()
        .<Object>map(one -> ((Map<?, ?>) one).get("id"))
        .toList();
  }

  @Test
  void whatIsThereIsLeftAsItIs() {
    var spec = partner(externalId, "Nordwind");
    assertThat(ensure(spec).repaired()).containsExactly(Step.values());
    assertThat(ensure(spec).repaired()).isEmpty();
  }

  @Test
  void equalNamesOfTwoNetworksDoNotMeet() {
    var one = ensure(partner(externalId, "Nordwind"));
    var other = ensure(partner(PartnerId.next().toString(), "Nordwind"));
    assertThat(one.id()).isNotEqualTo(other.id());
  }

  @Test
  void aNameThatIsSomebodyElsesIsTold() {
    var other = PartnerId.next().toString();
    RealKeycloak.of(stage)
        .makeOrganization(other, "Taken (" + externalId + ")", "taken-" + other, "partner");
    assertThatThrownBy(() -> ensure(partner(externalId, "Taken")))
        .isInstanceOf(KeycloakException.Clash.class);
  }

  @Test
  void namesTooLongForKeycloakNeverGetThere() {
    assertThatThrownBy(() -> ensure(partner(externalId, "x".repeat(256))))
        .isInstanceOf(KeycloakException.Refused.class);
  }

  @Test
  void aNewNameAndAClosedDoorAreMended() {
    var made = ensure(partner(externalId, "Before"));
    var changed = new Spec(Kind.PARTNER, externalId, made.id(), "After", false);
    assertThat(ensure(changed).repaired()).containsExactly(Step.ORGANIZATION);
    var now = RealKeycloak.of(stage).organization(made.id()).orElseThrow();
    assertThat(now.name()).isEqualTo("After (" + externalId + ")");
    assertThat(now.enabled()).isFalse();
    assertThat(ensure(changed).repaired()).isEmpty();
  }

  @Test
  void anOrganisationThatSomebodyElseNamedKeepsItsName() {
    var nordwind = "c0a50000-0000-4000-8000-000000000011";
    ensure(new Spec(Kind.PARTNER, externalId, nordwind, "Another name", true));
    assertThat(RealKeycloak.of(stage).organization(nordwind).orElseThrow().name())
        .isEqualTo("Nordwind Kältetechnik");
  }

  private static EnsureOrganization.Result ensure(Spec spec) {
    return new EnsureOrganization(RealKeycloak.of(stage)).ensure(spec);
  }

  private static Spec partner(String externalId, String name) {
    return new Spec(Kind.PARTNER, externalId, null, name, true);
  }
}
