package org.comeasure.administration.provisioning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where and as whom the portal administers its realm. */
@ApplicationScoped
public class KeycloakSettings {

  private static final String REALMS = "/realms/";

  @Inject
  @ConfigProperty(name = "comeasure.oidc.issuer")
  String issuer;

  @Inject
  @ConfigProperty(name = "comeasure.oidc.internal.url")
  Optional<String> internalUrl;

  @Inject
  @ConfigProperty(name = "comeasure.onboarding.client.id", defaultValue = "comeasure-onboarding")
  String clientId;

  /** Without one there is no onboarding: the rest of the portal does not need it. */
  @Inject
  @ConfigProperty(name = "comeasure.onboarding.secret")
  Optional<String> secret;

  /** Keycloak's own id of the portal's client, as the realm's file has it. */
  @Inject
  @ConfigProperty(
      name = "comeasure.onboarding.portal.client",
      defaultValue = "c0a5fff0-0000-4000-8000-000000000001")
  String portalClient;

  @Inject
  @ConfigProperty(name = "comeasure.oidc.client.id", defaultValue = "comeasure-portal")
  String portalClientId;

  URI tokens() {
    return URI.create(realm() + "/protocol/openid-connect/token");
  }

  /**
   * @param path below the realm, beginning with a slash
   */
  URI admin(String path) {
    var realm = realm();
    int at = realm.lastIndexOf(REALMS);
    if (at < 0) {
      throw new IllegalStateException("comeasure.oidc.issuer names no realm of Keycloak");
    }
    return URI.create(realm.substring(0, at) + "/admin" + realm.substring(at) + path);
  }

  String clientId() {
    return clientId;
  }

  Optional<String> secret() {
    return secret;
  }

  String portalClient() {
    return portalClient;
  }

  String portalClientId() {
    return portalClientId;
  }

  private String realm() {
    return internalUrl.orElse(issuer);
  }
}
