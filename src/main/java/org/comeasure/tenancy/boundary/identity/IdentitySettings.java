package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the portal must know to let people in. It refuses to start with a weak key, and on plain
 * http anywhere but on the machine itself, where cookies could be read on the way.
 */
@ApplicationScoped
public class IdentitySettings {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int KEY_BYTES = 32;

  @Inject
  @ConfigProperty(name = "comeasure.public.url")
  URI publicUrl;

  @Inject
  @ConfigProperty(name = "comeasure.oidc.issuer")
  String issuer;

  /** Where the portal itself reaches the issuer, if that differs from what browsers use. */
  @Inject
  @ConfigProperty(name = "comeasure.oidc.internal.url")
  Optional<String> internalUrl;

  @Inject
  @ConfigProperty(name = "comeasure.oidc.client.id", defaultValue = "comeasure-portal")
  String clientId;

  @Inject
  @ConfigProperty(name = "comeasure.oidc.client.secret")
  String clientSecret;

  @Inject
  @ConfigProperty(name = "comeasure.session.key")
  String sessionKey;

  @Inject
  @ConfigProperty(name = "comeasure.session.idle", defaultValue = "PT30M")
  Duration idle;

  @Inject
  @ConfigProperty(name = "comeasure.session.absolute", defaultValue = "PT10H")
  Duration absolute;

  void check() {
    var host = String.valueOf(publicUrl.getHost());
    if (!secure() && !("http".equals(publicUrl.getScheme()) && LOOPBACK.contains(host))) {
      throw new IllegalStateException(
          "comeasure.public.url must be https; http is for the machine itself only");
    }
    if (key().length != KEY_BYTES) {
      throw new IllegalStateException("comeasure.session.key must be 32 bytes in base64");
    }
  }

  public boolean secure() {
    return "https".equals(publicUrl.getScheme());
  }

  /** Scheme, host and port, as browsers send it in {@code Origin}. */
  String origin() {
    return publicUrl.getScheme() + "://" + publicUrl.getAuthority();
  }

  public URI at(String path) {
    return URI.create(origin() + path);
  }

  /** Where people manage password, second factor and address themselves. */
  public URI account() {
    return front("/account/");
  }

  String issuer() {
    return issuer;
  }

  /** An endpoint that browsers are sent to. */
  URI front(String path) {
    return URI.create(issuer + path);
  }

  /** An endpoint that the portal itself calls. */
  URI back(String path) {
    return URI.create(internalUrl.orElse(issuer) + path);
  }

  String clientId() {
    return clientId;
  }

  String clientSecret() {
    return clientSecret;
  }

  byte[] key() {
    try {
      return Base64.getDecoder().decode(sessionKey);
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalStateException(
          "comeasure.session.key must be 32 bytes in base64", notBase64);
    }
  }

  Duration idle() {
    return idle;
  }

  Duration absolute() {
    return absolute;
  }
}
