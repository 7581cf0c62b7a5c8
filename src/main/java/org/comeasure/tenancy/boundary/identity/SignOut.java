package org.comeasure.tenancy.boundary.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.comeasure.tenancy.domain.session.SessionSecret;
import org.comeasure.tenancy.store.SessionStore;
import org.jspecify.annotations.Nullable;

/** Ends sessions, here and at the identity provider, whoever asks first. */
@ApplicationScoped
public class SignOut {

  private static final Logger LOG = System.getLogger(SignOut.class.getName());

  static final String SIGNED_OUT = "/signed-out";

  @Inject IdentitySettings settings;
  @Inject IdentityProvider provider;
  @Inject TokenKeys keys;
  @Inject SealedTokens sealed;
  @Inject SessionStore sessions;
  @Inject @RealTime Clock clock;

  /**
   * Ends the session here and at the provider, and says where the person goes then: to the provider
   * only if it wants to ask. No token of the person's ever stands in an address.
   */
  URI end(PortalSession session) {
    sessions.delete(session.idHash());
    var refreshToken = sealed.open(session);
    try {
      return refreshToken.isPresent() && !provider.end(refreshToken.get())
          ? askingProvider()
          : settings.at(SIGNED_OUT);
    } catch (AwayException away) {
      return settings.at(SIGNED_OUT);
    }
  }

  /** A person's open sessions, the one seen last first. */
  public List<PortalSession> sessions(String subject) {
    var now = clock.instant();
    return sessions.ofSubject(subject).stream()
        .filter(session -> session.open(now, settings.idle()))
        .toList();
  }

  /**
   * Ends all of a person's sessions but one, on every node, as each request looks for its session.
   *
   * @param kept the one that goes on; null for none
   */
  public void endOthers(String subject, @Nullable PortalSession kept) {
    for (var other : sessions.ofSubject(subject)) {
      if (kept == null || !Arrays.equals(other.idHash(), kept.idHash())) {
        endOther(other, kept);
      }
    }
  }

  /** One that came of the same sign-in leaves it alone at the provider. */
  private void endOther(PortalSession other, @Nullable PortalSession kept) {
    sessions.delete(other.idHash());
    boolean shared =
        kept != null && Objects.equals(other.providerSession(), kept.providerSession());
    var refreshToken = sealed.open(other);
    if (!shared && refreshToken.isPresent()) {
      try {
        provider.end(refreshToken.get());
      } catch (AwayException away) {
        LOG.log(Level.INFO, "A session has ended here, but not at the identity provider");
      }
    }
  }

  void forget(SessionSecret secret) {
    sessions.delete(secret.hash());
  }

  /**
   * The provider says that a sign-in, or all of a person's, has ended.
   *
   * @return false when the message does not come from it
   */
  boolean endedAtProvider(String logoutToken) {
    var claims = verified(logoutToken);
    if (claims.isEmpty()) {
      return false;
    }
    var session = claims.get().getSessionID();
    if (session != null) {
      sessions.deleteOfProvider(session.getValue());
    } else {
      sessions.deleteOfSubject(claims.get().getSubject().getValue());
    }
    return true;
  }

  private Optional<LogoutTokenClaimsSet> verified(String logoutToken) {
    try {
      return Optional.of(keys.logoutTokens().validate(SignedJWT.parse(logoutToken)));
    } catch (ParseException | BadJOSEException | JOSEException forged) {
      return Optional.empty();
    }
  }

  private URI askingProvider() {
    return UriBuilder.fromUri(settings.front("/protocol/openid-connect/logout"))
        .queryParam("client_id", "{client}")
        .queryParam("post_logout_redirect_uri", "{target}")
        .build(settings.clientId(), settings.at(SIGNED_OUT).toString());
  }
}
