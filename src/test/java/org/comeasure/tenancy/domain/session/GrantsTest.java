package org.comeasure.tenancy.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comeasure.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantsTest {

  private static final String NORDWIND = "c0a50000-0000-4000-8000-000000000011";
  private static final String HOFMANN = "c0a50000-0000-4000-8000-000000000019";

  @Test
  void readsRolesInsideTheOrganisation() throws ParseException {
    var grants = of(organization("nordwind", NORDWIND, "partner-manager"));
    assertThat(grants.organizations())
        .isEqualTo(Map.of(UUID.fromString(NORDWIND), Set.of(Role.PARTNER_MANAGER)));
    assertThat(grants.operator()).isFalse();
  }

  @Test
  void keepsOrganisationsApart() throws ParseException {
    var grants =
        Grants.ofClaims(
            JSONObjectUtils.parse(
                """
                {"organization": {
                  "a": {"id": "%s", "resource_access": {"comeasure-portal": {"roles": ["partner-viewer"]}}},
                  "b": {"id": "%s", "resource_access": {"comeasure-portal": {"roles": ["partner-manager"]}}}}}
                """
                    .formatted(NORDWIND, HOFMANN)));
    assertThat(grants.organizations())
        .containsEntry(UUID.fromString(NORDWIND), Set.of(Role.PARTNER_VIEWER))
        .containsEntry(UUID.fromString(HOFMANN), Set.of(Role.PARTNER_MANAGER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"organization\": null}",
        "{\"organization\": [\"nordwind\"]}",
        "{\"organization\": \"nordwind\"}",
        "{\"organization\": {\"nordwind\": null}}",
        "{\"organization\": {\"nordwind\": [\"partner-manager\"]}}",
        "{\"organization\": {\"nordwind\": {\"resource_access\":"
            + " {\"comeasure-portal\": {\"roles\": [\"partner-manager\"]}}}}}",
        "{\"organization\": {\"nordwind\": {\"id\": [\"c0a50000-0000-4000-8000-000000000011\"],"
            + " \"resource_access\": {\"comeasure-portal\": {\"roles\": [\"partner-manager\"]}}}}}",
        "{\"organization\": {\"nordwind\": {\"id\": \"1-1-1-1-1\","
            + " \"resource_access\": {\"comeasure-portal\": {\"roles\": [\"partner-manager\"]}}}}}",
        "{\"organization\": {\"c0a50000-0000-4000-8000-000000000011\": {\"id\": \"x\","
            + " \"resource_access\": {\"comeasure-portal\": {\"roles\": [\"partner-manager\"]}}}}}"
      })
  void unexpectedShapesGiveNothing(String claims) throws ParseException {
    assertThat(Grants.ofClaims(JSONObjectUtils.parse(claims))).isEqualTo(Grants.none());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"groups\": [\"/managers\"]",
        "\"resource_access\": [\"partner-manager\"]",
        "\"resource_access\": {\"another-client\": {\"roles\": [\"partner-manager\"]}}",
        "\"resource_access\": {\"comeasure-portal\": [\"partner-manager\"]}",
        "\"resource_access\": {\"comeasure-portal\": {\"roles\": \"partner-manager\"}}",
        "\"resource_access\": {\"comeasure-portal\": {\"roles\": {\"0\": \"partner-manager\"}}}",
        "\"resource_access\": {\"comeasure-portal\": {\"roles\": [[\"partner-manager\"], 1, null]}}",
        "\"resource_access\": {\"comeasure-portal\": {\"roles\": [\"PARTNER-MANAGER\", \"admin\"]}}",
        "\"resource_access\": {\"comeasure-portal\": {\"roles\": [\"signed-in\"]}}",
        "\"roles\": [\"partner-manager\"]"
      })
  void rolesElsewhereInTheEntryGiveNothing(String rest) throws ParseException {
    var claims =
        "{\"organization\": {\"nordwind\": {\"id\": \"%s\", %s}}}".formatted(NORDWIND, rest);
    assertThat(Grants.ofClaims(JSONObjectUtils.parse(claims))).isEqualTo(Grants.none());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"realm_access\": {\"roles\": [\"manufacturer-admin\", \"partner-manager\"]}",
        "\"resource_access\": {\"comeasure-portal\": {\"roles\": [\"manufacturer-admin\"]}}",
        "\"roles\": [\"manufacturer-admin\"]",
        "\"groups\": [\"manufacturer-admin\"]"
      })
  void rolesOutsideOfTheOrganisationGiveNothing(String outside) throws ParseException {
    var claims = "{%s, \"organization\": {\"nordwind\": {\"id\": \"%s\"}}}";
    assertThat(Grants.ofClaims(JSONObjectUtils.parse(claims.formatted(outside, NORDWIND))))
        .isEqualTo(Grants.none());
  }

  @Test
  void operatorsAreReadFromTheRealmOnly() throws ParseException {
    assertThat(Grants.ofClaims(realmRoles("platform-operator")).operator()).isTrue();
    assertThat(of(organization("nordwind", NORDWIND, "platform-operator")))
        .isEqualTo(Grants.none());
    var inEntry =
        "{\"organization\": {\"n\": {\"id\": \"%s\","
            + " \"realm_access\": {\"roles\": [\"platform-operator\"]}}}}";
    assertThat(Grants.ofClaims(JSONObjectUtils.parse(inEntry.formatted(NORDWIND))).operator())
        .isFalse();
  }

  @Test
  void survivesBeingWrittenDown() throws ParseException {
    var grants = of(organization("nordwind", NORDWIND, "partner-manager"));
    assertThat(Grants.parse(grants.text())).isEqualTo(grants);
    var operator = Grants.ofClaims(realmRoles("platform-operator"));
    assertThat(Grants.parse(operator.text())).isEqualTo(operator);
  }

  private static Grants of(String claims) throws ParseException {
    return Grants.ofClaims(JSONObjectUtils.parse(claims));
  }

  private static String organization(String alias, String id, String role) {
    return """
        {"organization": {"%s": {"kind": ["partner"], "id": "%s", "groups": ["/managers"],
          "resource_access": {"comeasure-portal": {"roles": ["%s"]}}}}}
        """
        .formatted(alias, id, role);
  }

  private static Map<String, Object> realmRoles(String role) throws ParseException {
    return JSONObjectUtils.parse("{\"realm_access\": {\"roles\": [\"%s\"]}}".formatted(role));
  }
}
