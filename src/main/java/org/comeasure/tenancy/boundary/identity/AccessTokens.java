package org.comeasure.tenancy.boundary.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.comeasure.tenancy.domain.session.Grants;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens.
 *
 * <p>Attacks it stops: unsigned tokens and a public key used as an HMAC secret (one algorithm is
 * allowed), tokens of another realm (keys and issuer), tokens made for another application
 * (audience), ID or refresh tokens used as access tokens (claim {@code typ}), old ones (expiry, and
 * a minute's age).
 */
final class AccessTokens {

  static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;
  private static final int SKEW_SECONDS = 5;
  private static final int LONGEST = 16_384;

  private static final Duration OLDEST = Duration.ofSeconds(60);
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final long MOST_CHARACTERS = 8L * 1024 * 1024;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final Clock clock;

  /**
   * Tokens that have proved good, for a moment: a program sends the same one with every request. A
   * key that the realm takes back counts for so long beyond the time that keys are kept.
   */
  private final Cache<String, Verified> proved =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String token, Verified verified) -> token.length())
          .expireAfterWrite(KEPT)
          .executor(Runnable::run)
          .build();

  AccessTokens(String issuer, String audience, JWKSource<SecurityContext> keys, Clock clock) {
    this.clock = clock;
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHM, keys));
    processor.setJWTClaimsSetVerifier(new OnClock(issuer, audience, clock));
  }

  /** What the token says, and until when. */
  record Verified(Proof proof, Instant expiry) {}

  Verified verify(String token) throws BadTokenException, AwayException {
    if (token.length() > LONGEST) {
      throw new BadTokenException(new ParseException("too long", LONGEST));
    }
    var known = proved.getIfPresent(token);
    if (known != null && clock.instant().isBefore(known.expiry())) {
      return known;
    }
    var verified = verifyAnew(token);
    proved.put(token, verified);
    return verified;
  }

  private Verified verifyAnew(String token) throws BadTokenException, AwayException {
    try {
      var claims = processor.process(SignedJWT.parse(token), null);
      var expiry = claims.getExpirationTime().toInstant();
      var oldest = claims.getIssueTime().toInstant().plus(OLDEST);
      return new Verified(
          new Proof(claims.getSubject(), name(claims), Grants.ofClaims(claims.getClaims())),
          expiry.isBefore(oldest) ? expiry : oldest);
    } catch (RateLimitReachedException tooManyUnknownKeys) {
      throw new BadTokenException(tooManyUnknownKeys);
    } catch (KeySourceException away) {
      throw new AwayException(away);
    } catch (ParseException | BadJOSEException | JOSEException bad) {
      throw new BadTokenException(bad);
    }
  }

  private static String name(JWTClaimsSet claims) throws ParseException {
    for (String claim : new String[] {"name", "preferred_username", "azp"}) {
      var value = claims.getStringClaim(claim);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return claims.getSubject();
  }

  private static final class OnClock extends DefaultJWTClaimsVerifier<SecurityContext> {

    private final Clock clock;

    OnClock(String issuer, String audience, Clock clock) {
      super(
          audience,
          new JWTClaimsSet.Builder().issuer(issuer).claim("typ", "Bearer").build(),
          Set.of("sub", "exp", "iat"));
      this.clock = clock;
      setMaxClockSkew(SKEW_SECONDS);
    }

    /** Whatever the realm says: what it has taken away meanwhile is in no older token. */
    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
        throws BadJWTException {
      super.verify(claims, context);
      var age = Duration.between(claims.getIssueTime().toInstant(), clock.instant());
      if (age.compareTo(OLDEST) > 0) {
        throw new BadJWTException("issued " + age.toSeconds() + " seconds ago");
      }
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
