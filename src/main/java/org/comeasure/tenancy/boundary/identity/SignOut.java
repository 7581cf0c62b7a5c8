package org.comeasure.tenancy.boundary.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.comeasure.tenancy.domain.session.SessionSecret;
import org.comeasure.tenancy.store.SessionStore;

/** Ends sessions, here and at the identity provider, whoever asks first. */
@ApplicationScoped
public class SignOut {

  static final String SIGNED_OUT = "/signed-out";

  @Inject IdentitySettings settings;
  @Inject IdentityProvider provider;
  @Inject TokenKeys keys;
  @Inject SealedTokens sealed;
  @Inject SessionStore sessions;

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
