package org.comeasure.tenancy.boundary.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.tenancy.domain.Person;
import org.comeasure.tenancy.domain.session.Attempt;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.comeasure.tenancy.domain.session.ReturnPath;
import org.comeasure.tenancy.domain.session.SessionSecret;

/** Signs a person in by the authorisation code flow with PKCE. */
@ApplicationScoped
public class SignIn {

  static final String CALLBACK = "/sign-in/callback";

  /** All of a person's organisations; without the star the provider asks to choose one. */
  private static final Scope SCOPE = new Scope("openid", "organization:*");

  private static final int LONGEST_NAME = 200;

  /** What the provider's codes are made of. Anything else is not sent on to it. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,512}");

  private static final int MOST_ATTEMPTS = 100_000;

  @Inject IdentitySettings settings;
  @Inject IdentityProvider provider;
  @Inject TokenKeys keys;
  @Inject SealedTokens sealed;
  @Inject EnterPerson people;
  @Inject @RealTime Clock clock;

  /** On this node. A code is good once anyway: this spares the provider whoever tries again. */
  private final Cache<String, Boolean> finished =
      Caffeine.newBuilder()
          .maximumSize(MOST_ATTEMPTS)
          .expireAfterWrite(Attempt.LASTS)
          .executor(Runnable::run)
          .build();

  Attempt begin(ReturnPath target) {
    return Attempt.begin(target, clock.instant());
  }

  URI address(Attempt attempt) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, SCOPE, new ClientID(settings.clientId()), settings.at(CALLBACK))
        .endpointURI(settings.front("/protocol/openid-connect/auth"))
        .state(new State(attempt.state()))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** A session that is open from now on, and whose it is. */
  record Entered(SessionSecret secret, Person person) {}

  /**
   * Opens a session, always a new one: whoever planted a cookie beforehand has nothing of it. Empty
   * when the provider does not accept the code, its answer does not belong to the attempt, or the
   * attempt has had its answer.
   */
  Optional<Entered> finish(Attempt attempt, String code, Device device) throws AwayException {
    if (!CODE.matcher(code).matches()
        || finished.asMap().putIfAbsent(attempt.state(), true) != null) {
      return Optional.empty();
    }
    var verifier = new CodeVerifier(attempt.verifier());
    var answer = provider.redeem(new AuthorizationCode(code), verifier, settings.at(CALLBACK));
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    try {
      var id = identified(answer.get(), attempt);
      var verified = keys.accessTokens().verify(answer.get().getAccessToken().getValue());
      if (!verified.proof().subject().equals(id.getSubject().getValue())) {
        return Optional.empty();
      }
      return Optional.of(open(answer.get(), id, verified, device));
    } catch (BadTokenException | BadJOSEException | JOSEException foreign) {
      return Optional.empty();
    } catch (PersistenceException away) {
      throw new AwayException(away);
    }
  }

  private IDTokenClaimsSet identified(OIDCTokens tokens, Attempt attempt)
      throws BadJOSEException, JOSEException {
    return keys.idTokens().validate(tokens.getIDToken(), new Nonce(attempt.nonce()));
  }

  private Entered open(
      OIDCTokens tokens, IDTokenClaimsSet id, AccessTokens.Verified verified, Device device)
      throws AwayException {
    var secret = SessionSecret.next();
    var hash = secret.hash();
    var now = clock.instant();
    var proof = verified.proof();
    var providerSession = id.getSessionID();
    var session =
        new PortalSession(
            hash,
            proof.subject(),
            providerSession == null ? null : providerSession.getValue(),
            shortened(proof.name()),
            device.name(),
            sealed.close(refreshToken(tokens), hash),
            proof.grants(),
            SessionSecret.random(),
            now,
            now,
            verified.expiry(),
            now.plus(settings.absolute()));
    return new Entered(secret, people.open(session, told(id, proof, device), device));
  }

  /** An address that nobody has proved to read may be a stranger's. */
  private static Person told(IDTokenClaimsSet id, Proof proof, Device device) {
    boolean proved = Boolean.TRUE.equals(id.getBooleanClaim("email_verified"));
    return new Person(
        proof.subject(),
        proof.name(),
        proved ? id.getStringClaim("email") : null,
        null,
        null,
        device.language(),
        proof.grants().operator());
  }

  private static String refreshToken(OIDCTokens tokens) {
    var refresh = tokens.getRefreshToken();
    return refresh == null ? "" : refresh.getValue();
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
