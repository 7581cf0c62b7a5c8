package org.comeasure.administration.provisioning.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.comeasure.testing.identity.KeycloakAdmin;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What the portal's client may do to the realm, and what its permissions give to nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnboardingRightsIT {

  private static final String OPERATOR = "/users/c0a50000-0000-4000-8002-000000000001";
  private static final String MANAGER = "/users/c0a50000-0000-4000-8002-000000000006";
  private static final String NORDWIND = "/organizations/c0a50000-0000-4000-8000-000000000011";
  private static final String MANAGERS = NORDWIND + "/groups/c0a50000-0000-4000-8001-000000000111";
  private static final String OPERATORS = "c0a5fff0-0000-4000-8000-000000000021";
  private static final String PORTAL = "/clients/c0a5fff0-0000-4000-8000-000000000001";
  private static final String PASSWORD =
      """
      {"type": "password", "value": "Taken-over-26-and-more", "temporary": false}
      """;
  // 501: the feature is off here
  private static final Set<Integer> SHUT = Set.of(401, 403, 404, 501);

  private Stage stage;
  private KeycloakAdmin keycloak;
  private String master;
  private String self;
  private String realmManagement;
  private String permissions;
  private String operatorRole;
  private String manageUsers;

  /** A call with its body. */
  private record Call(String method, String path, String json) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @BeforeAll
  void open() throws ParseException {
    stage = Stage.open();
    keycloak = new KeycloakAdmin(stage.stack());
    master = keycloak.tokenOfMasterRealm();
    self = "/users/" + first("/users?username=service-account-comeasure-onboarding&exact=true");
    realmManagement = first("/clients?clientId=realm-management");
    permissions = "/clients/" + first("/clients?clientId=admin-permissions");
    operatorRole = "[" + keycloak.read(master, "/roles/platform-operator") + "]";
    manageUsers =
        "[" + keycloak.read(master, "/clients/" + realmManagement + "/roles/manage-users") + "]";
  }

  private String first(String path) throws ParseException {
    var found = JSONArrayUtils.parse(keycloak.read(master, path));
    return (String) ((Map<?, ?>) found.get(0)).get("id");
  }

  /** Whatever nobody but the realm's administrators may do. */
  private List<Call> forbidden() {
    return List.of(
        new Call("GET", OPERATOR, ""),
        new Call("PUT", OPERATOR, "{\"enabled\": false}"),
        new Call("PUT", OPERATOR, "{\"email\": \"taken@over.example\"}"),
        new Call("PUT", OPERATOR + "/reset-password", PASSWORD),
        new Call("PUT", OPERATOR + "/execute-actions-email", "[\"UPDATE_PASSWORD\"]"),
        new Call("POST", OPERATOR + "/logout", ""),
        new Call("DELETE", OPERATOR, ""),
        new Call("DELETE", OPERATOR + "/groups/" + OPERATORS, ""),
        new Call("GET", "/groups/" + OPERATORS + "/members", ""),
        new Call("PUT", "/groups/" + OPERATORS, "{\"name\": \"others\"}"),
        new Call("DELETE", "/groups/" + OPERATORS, ""),
        new Call("PUT", MANAGER + "/groups/" + OPERATORS, ""),
        new Call("PUT", self + "/groups/" + OPERATORS, ""),
        new Call("POST", MANAGER + "/impersonation", "{}"),
        new Call("POST", MANAGER + "/role-mappings/realm", operatorRole),
        new Call("POST", self + "/role-mappings/realm", operatorRole),
        new Call("POST", self + "/role-mappings/clients/" + realmManagement, manageUsers),
        new Call("POST", MANAGERS + "/role-mappings/realm", operatorRole),
        new Call("POST", MANAGERS + "/role-mappings/clients/" + realmManagement, manageUsers),
        new Call("GET", PORTAL + "/client-secret", ""),
        new Call("POST", PORTAL + "/client-secret", ""),
        new Call("PUT", PORTAL, "{\"directAccessGrantsEnabled\": true}"),
        new Call("POST", PORTAL + "/roles", "{\"name\": \"another\"}"),
        new Call("POST", "/clients", "{\"clientId\": \"another\"}"),
        new Call("POST", "/roles/platform-operator/composites", manageUsers),
        new Call("POST", PORTAL + "/roles/partner-viewer/composites", manageUsers),
        new Call("GET", permissions + "/authz/resource-server/policy", ""),
        new Call("DELETE", permissions, ""),
        new Call("PUT", "", "{\"adminPermissionsEnabled\": false}"),
        new Call("POST", "/partialImport", "{\"ifResourceExists\": \"OVERWRITE\"}"),
        new Call("POST", "/partial-export?exportClients=true", ""));
  }

  @TestFactory
  Stream<DynamicTest> theOnboardingClientCannot() {
    return refused("the onboarding client", keycloak.tokenOfOnboarding());
  }

  @Test
  void nobodyElseManagesPeople() {
    for (var client : List.of("nordwind-api", "velmora-api")) {
      var token = keycloak.tokenOf(client);
      assertThat(keycloak.status(token, "GET", MANAGER, "")).isEqualTo(403);
      assertThat(keycloak.status(token, "PUT", MANAGER + "/reset-password", PASSWORD))
          .isEqualTo(403);
      assertThat(keycloak.status(token, "GET", "/users?max=500", "")).isEqualTo(403);
      assertThat(keycloak.status(token, "GET", "/organizations", "")).isEqualTo(403);
    }
  }

  /** A permission that is not for the one client must not be for everybody else. */
  @TestFactory
  Stream<DynamicTest> whoeverElseHoldsATokenCannotEither() {
    return Stream.of("nordwind-api", "velmora-api")
        .flatMap(client -> refused(client, keycloak.tokenOf(client)));
  }

  @TestFactory
  Stream<DynamicTest> norCanPeople() {
    return Stream.of("nordwind.manager", "velmora.admin", "operator")
        .flatMap(person -> refused(person, stage.credentials().tokenOf(person)));
  }

  private Stream<DynamicTest> refused(String who, String token) {
    return forbidden().stream()
        .map(
            call ->
                DynamicTest.dynamicTest(
                    who + ": " + call,
                    () ->
                        assertThat(keycloak.status(token, call.method(), call.path(), call.json()))
                            .isIn(SHUT)));
  }

  /** Else what is refused above might be so for another reason. */
  @Test
  void theRealmsAdministratorCan() {
    for (var call : forbidden().stream().filter(one -> one.method().equals("GET")).toList()) {
      assertThat(keycloak.status(master, "GET", call.path(), ""))
          .as(call.toString())
          .isEqualTo(200);
    }
  }

  @Test
  void operatorsAreNotSeen() {
    var token = keycloak.tokenOfOnboarding();
    assertThat(keycloak.read(token, "/users?username=operator&exact=true")).isEqualTo("[]");
    assertThat(keycloak.read(token, "/users?email=operator@comeasure.example&exact=true"))
        .isEqualTo("[]");
    assertThat(keycloak.read(token, "/users?max=500"))
        .contains("nordwind.manager")
        .doesNotContain("operator@");
    assertThat(keycloak.read(master, "/users?username=operator&exact=true")).contains("operator@");
  }

  /** Its token opens nothing of the portal. */
  @Test
  void itsTokenIsNotForThePortal() throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(stage.portal().resolve("/api/v1/me"))
            .header("Authorization", "Bearer " + keycloak.tokenOfOnboarding())
            .build();
    var answer =
        java.net.http.HttpClient.newHttpClient()
            .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void itDoesEveryStepOfOnboarding() {
    var client = RealKeycloak.of(stage);
    var name = "steps-" + UUID.randomUUID();
    client.makeOrganization(name, name, name, "partner");
    var organization = client.organizationOf(name).orElseThrow();
    client.makeGroup(organization.id(), "managers");
    var group = client.group(organization.id(), "managers").orElseThrow();
    var role = client.missingRole(organization.id(), group, "partner-manager").orElseThrow();
    client.mapRole(organization.id(), group, role);
    assertThat(client.missingRole(organization.id(), group, "partner-manager")).isEmpty();
    var email = UUID.randomUUID() + "@steps.example";
    client.makeUser(new Keycloak.NewUser(email, "Ada", "Steps", "de"));
    var user = client.user(email.toUpperCase(java.util.Locale.ROOT)).orElseThrow();
    client.addMember(organization.id(), user.id());
    client.addToGroup(organization.id(), group, user.id());
    assertThat(client.members(organization.id(), 0, 10)).containsExactly(user.id());
    client.signOut(user.id());
    client.takeFromGroup(organization.id(), group, user.id());
    client.removeMember(organization.id(), user.id());
    assertThat(client.isMember(organization.id(), user.id())).isFalse();
    client.change(organization, name + " renamed", false);
    var changed = client.organization(organization.id()).orElseThrow();
    assertThat(changed.enabled()).isFalse();
    assertThat(changed.name()).isEqualTo(name + " renamed");
    assertThat(client.organizationOf(name)).isPresent();
    assertThat(keycloak.status(master, "DELETE", "/users/" + user.id(), "")).isEqualTo(204);
  }
}
