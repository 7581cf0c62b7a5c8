package org.comeasure.testing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.demo.DemoRealm.Login;
import org.junit.jupiter.api.Test;

class DemoRealmTest {
  private final DemoRealm realm = new DemoRealm(Path.of("keycloak-realm"));

  private static Set<String> organisations(List<Login> logins, String kind) {
    return logins.stream()
        .filter(login -> login.kind().equals(kind))
        .map(Login::organisation)
        .collect(Collectors.toSet());
  }

  @Test
  void everyCompanyOfTheCastHasAUserUnderTheSameName() {
    for (var manufacturer : Cast.MANUFACTURERS) {
      assertThat(realm.nameOf(manufacturer.alias())).isEqualTo(manufacturer.name());
      assertThat(organisations(realm.users(), "manufacturer")).contains(manufacturer.name());
      for (var enrolment : manufacturer.partners()) {
        assertThat(realm.nameOf(enrolment.partner().alias())).isEqualTo(enrolment.partner().name());
        assertThat(organisations(realm.users(), "partner")).contains(enrolment.partner().name());
      }
    }
  }

  @Test
  void bothManufacturersAndTwoPartnersHaveAProgram() {
    assertThat(organisations(realm.clients(), "manufacturer")).hasSize(2);
    assertThat(organisations(realm.clients(), "partner")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(realm.clients())
        .allMatch(client -> client.secret().equals(client.name() + "-demo-secret"));
  }

  @Test
  void everyLoginHasAPasswordAndRoles() {
    assertThat(realm.users()).allMatch(user -> !user.secret().isEmpty() && !user.roles().isEmpty());
    assertThat(realm.users().get(0).kind()).isEqualTo("operator");
  }

  @Test
  void whoIsInTwoCompaniesComesLast() {
    List<Login> users = realm.users();
    assertThat(users.subList(users.size() - 2, users.size()))
        .extracting(Login::name)
        .containsOnly("sommer");
  }
}
