package org.comeasure.administration.provisioning.boundary;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Optional;
import org.comeasure.testing.stage.Stage;

/** The portal's own client of Keycloak, run by a test. */
final class RealKeycloak {

  private RealKeycloak() {}

  static Keycloak of(Stage stage) {
    return by(stage, transport());
  }

  static Keycloak by(Stage stage, KeycloakConnection.Transport transport) {
    var settings = new KeycloakSettings();
    settings.issuer = stage.stack().settings().issuer().toString();
    settings.internalUrl = Optional.empty();
    settings.clientId = "comeasure-onboarding";
    settings.secret = Optional.of(stage.stack().secrets().onboardingSecret());
    settings.portalClient = "c0a5fff0-0000-4000-8000-000000000001";
    settings.portalClientId = "comeasure-portal";
    return new Keycloak(new KeycloakConnection(settings, Clock.systemUTC(), transport));
  }

  static KeycloakConnection.Transport transport() {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return request -> client.send(request, BodyHandlers.ofString());
  }
}
