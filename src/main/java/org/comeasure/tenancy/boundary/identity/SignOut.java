package org.comeasure.tenancy.boundary.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.sql.SQLException;
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

  /** Ends the session here and says where the person goes to end it at the provider as well. */
  URI end(PortalSession session) throws SQLException {
    sessions.delete(session.idHash());
    return sealed
        .open(session)
        .filter(tokens -> provider.answers())
        .map(tokens -> atProvider(tokens.id()))
        .orElse(settings.at(SIGNED_OUT));
  }

  void forget(SessionSecret secret) throws SQLException {
    sessions.delete(secret.hash());
  }

  /**
   * The provider says that a sign-in, or all of a person's, has ended.
   *
   * @return false when the message does not come from it
   */
  boolean endedAtProvider(String logoutToken) throws SQLException {
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

  private URI atProvider(String idToken) {
    return UriBuilder.fromUri(settings.front("/protocol/openid-connect/logout"))
        .queryParam("id_token_hint", "{hint}")
        .queryParam("post_logout_redirect_uri", "{target}")
        .build(idToken, settings.at(SIGNED_OUT).toString());
  }
}
