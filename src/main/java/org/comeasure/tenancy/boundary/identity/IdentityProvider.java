package org.comeasure.tenancy.boundary.identity;

import com.nimbusds.common.contenttype.ContentType;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.comeasure.shared.clock.RealTime;

/**
 * Talks to the identity provider's token endpoint. When it cannot be reached, it is left alone for
 * a few seconds. An answer is never a reason for that, however bad: one caller's broken code would
 * keep everybody out. Nor do people who come wait in the way of those whose sessions go on.
 */
@ApplicationScoped
public class IdentityProvider {

  private static final Logger LOG = System.getLogger(IdentityProvider.class.getName());
  private static final Duration REST = Duration.ofSeconds(5);
  private static final Duration BELIEVED = Duration.ofSeconds(3);
  private static final int CONNECT = 2_000;
  private static final int READ = 5_000;
  private static final int AT_ONCE = 8;
  private static final long PATIENCE_SECONDS = 3;

  @Inject IdentitySettings settings;
  @Inject @RealTime Clock clock;

  private final Semaphore signIns = new Semaphore(AT_ONCE);
  private final Lock asking = new ReentrantLock();
  private volatile Instant restUntil = Instant.MIN;
  private volatile Seen seen = new Seen(true, Instant.MIN);

  private record Seen(boolean answers, Instant until) {}

  /** Empty when the provider refuses the code. */
  Optional<OIDCTokens> redeem(AuthorizationCode code, CodeVerifier verifier, URI redirect)
      throws AwayException {
    try {
      if (!signIns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AwayException(new TimeoutException("too many people sign in at once"));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new AwayException(stopping);
    }
    try {
      return tokens(new AuthorizationCodeGrant(code, redirect, verifier));
    } finally {
      signIns.release();
    }
  }

  /** Empty when the provider refuses to go on with this sign-in. */
  Optional<OIDCTokens> renew(String refreshToken) throws AwayException {
    return tokens(new RefreshTokenGrant(new RefreshToken(refreshToken)));
  }

  /** Ends the sign-in that a session came from; false when the provider does not know it. */
  boolean end(String refreshToken) throws AwayException {
    var endpoint = settings.back("/protocol/openid-connect/logout");
    var request = new HTTPRequest(HTTPRequest.Method.POST, endpoint);
    client().applyTo(request);
    request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
    request.setBody("refresh_token=" + URLEncoder.encode(refreshToken, StandardCharsets.UTF_8));
    return send(request).indicatesSuccess();
  }

  /** Whether it answers, as seen a few seconds ago at most; one of many that ask looks. */
  public boolean answers() {
    if (clock.instant().isBefore(seen.until()) || !asking.tryLock()) {
      return seen.answers();
    }
    try {
      seen = new Seen(look(), clock.instant().plus(BELIEVED));
      return seen.answers();
    } finally {
      asking.unlock();
    }
  }

  private boolean look() {
    try {
      var certificates = settings.back("/protocol/openid-connect/certs").toURL();
      return send(new HTTPRequest(HTTPRequest.Method.GET, certificates)).getStatusCode()
          == HTTPResponse.SC_OK;
    } catch (AwayException | IOException away) {
      return false;
    }
  }

  private Optional<OIDCTokens> tokens(AuthorizationGrant grant) throws AwayException {
    var endpoint = settings.back("/protocol/openid-connect/token");
    var answer = send(new TokenRequest.Builder(endpoint, client(), grant).build().toHTTPRequest());
    if (answer.getStatusCode() >= HTTPResponse.SC_SERVER_ERROR) {
      throw new AwayException(new IOException("status " + answer.getStatusCode()));
    }
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

  private ClientSecretBasic client() {
    return new ClientSecretBasic(
        new ClientID(settings.clientId()), new Secret(settings.clientSecret()));
  }

  private HTTPResponse send(HTTPRequest request) throws AwayException {
    if (clock.instant().isBefore(restUntil)) {
      throw new AwayException(new IOException("the identity provider did not answer a moment ago"));
    }
    try {
      request.setConnectTimeout(CONNECT);
      request.setReadTimeout(READ);
      return request.send();
    } catch (IOException away) {
      restUntil = clock.instant().plus(REST);
      throw new AwayException(away);
    }
  }
}
