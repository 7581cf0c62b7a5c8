package org.comeasure.tenancy.boundary.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Talks to the identity provider's token endpoint. When it does not answer, it is left alone for a
 * few seconds, and never do more than a handful of requests wait for it: they hold connections to
 * the database, which the public form needs.
 */
@ApplicationScoped
public class IdentityProvider {

  private static final Logger LOG = System.getLogger(IdentityProvider.class.getName());
  private static final Duration REST = Duration.ofSeconds(5);
  private static final int CONNECT = 2_000;
  private static final int READ = 5_000;
  private static final int AT_ONCE = 8;

  @Inject IdentitySettings settings;
  @Inject Clock clock;

  private final Semaphore calls = new Semaphore(AT_ONCE);
  private volatile Instant restUntil = Instant.MIN;

  /** Empty when the provider refuses the code. */
  Optional<OIDCTokens> redeem(String code, CodeVerifier verifier, URI redirect)
      throws AwayException {
    return tokens(new AuthorizationCodeGrant(new AuthorizationCode(code), redirect, verifier));
  }

  /** Empty when the provider refuses to go on with this sign-in. */
  Optional<OIDCTokens> renew(String refreshToken) throws AwayException {
    return tokens(new RefreshTokenGrant(new RefreshToken(refreshToken)));
  }

  /** Whether it answers now. */
  public boolean answers() {
    try {
      var request =
          new HTTPRequest(
              HTTPRequest.Method.GET, settings.back("/protocol/openid-connect/certs").toURL());
      return send(request).getStatusCode() == HTTPResponse.SC_OK;
    } catch (AwayException | IOException away) {
      return false;
    }
  }

  private Optional<OIDCTokens> tokens(AuthorizationGrant grant) throws AwayException {
    var client =
        new ClientSecretBasic(
            new ClientID(settings.clientId()), new Secret(settings.clientSecret()));
    var endpoint = settings.back("/protocol/openid-connect/token");
    var answer = send(new TokenRequest.Builder(endpoint, client, grant).build().toHTTPRequest());
    try {
      var parsed = OIDCTokenResponseParser.parse(answer);
      if (parsed instanceof OIDCTokenResponse success) {
        return Optional.of(success.getOIDCTokens());
      }
      var error = parsed.toErrorResponse().getErrorObject();
      if (OAuth2Error.INVALID_GRANT.getCode().equals(error.getCode())) {
        return Optional.empty();
      }
      LOG.log(Level.ERROR, "The identity provider says {0}", error.getCode());
      throw new AwayException(new IOException("error " + error.getCode()));
    } catch (ParseException strange) {
      throw new AwayException(strange);
    }
  }

  private HTTPResponse send(HTTPRequest request) throws AwayException {
    if (clock.instant().isBefore(restUntil) || !calls.tryAcquire()) {
      throw new AwayException(new IOException("the identity provider did not answer a moment ago"));
    }
    try {
      request.setConnectTimeout(CONNECT);
      request.setReadTimeout(READ);
      var response = request.send();
      if (response.getStatusCode() >= HTTPResponse.SC_SERVER_ERROR) {
        throw new IOException("status " + response.getStatusCode());
      }
      return response;
    } catch (IOException away) {
      restUntil = clock.instant().plus(REST);
      throw new AwayException(away);
    } finally {
      calls.release();
    }
  }
}
