package org.comeasure.tenancy.boundary.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import org.comeasure.shared.clock.RealTime;

/**
 * The realm's keys, kept for a while and through outages. A token with an unknown key id makes them
 * be read again, so that a rotation needs no restart; not more often than the limit says, or
 * anybody could make the portal flood the identity provider.
 */
@ApplicationScoped
public class TokenKeys {

  private static final long KEPT = Duration.ofMinutes(10).toMillis();
  private static final long KEPT_IN_OUTAGE = Duration.ofHours(12).toMillis();
  private static final long AT_MOST_EVERY = Duration.ofSeconds(10).toMillis();
  private static final int TIMEOUT = 2_000;
  private static final int LARGEST = 65_536;

  @Inject IdentitySettings settings;
  @Inject @RealTime Clock clock;

  private JWKSource<SecurityContext> source;
  private AccessTokens accessTokens;

  @PostConstruct
  void open() {
    try {
      var url = settings.back("/protocol/openid-connect/certs").toURL();
      source =
          JWKSourceBuilder.create(url, new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LARGEST))
              .cache(KEPT, 2L * TIMEOUT)
              .rateLimited(AT_MOST_EVERY)
              .outageTolerant(KEPT_IN_OUTAGE)
              .build();
      accessTokens = new AccessTokens(settings.issuer(), settings.clientId(), source, clock);
    } catch (MalformedURLException wrong) {
      throw new IllegalStateException("comeasure.oidc.issuer is not an address", wrong);
    }
  }

  JWKSource<SecurityContext> source() {
    return source;
  }

  /** Fresh for each use: it keeps no keys of its own. */
  IDTokenValidator idTokens() {
    return new IDTokenValidator(
        new Issuer(settings.issuer()), new ClientID(settings.clientId()), selector(), null);
  }

  LogoutTokenValidator logoutTokens() {
    return new LogoutTokenValidator(
        new Issuer(settings.issuer()), new ClientID(settings.clientId()), true, selector(), null);
  }

  private JWSVerificationKeySelector<SecurityContext> selector() {
    return new JWSVerificationKeySelector<>(AccessTokens.ALGORITHM, source);
  }

  AccessTokens accessTokens() {
    return accessTokens;
  }
}
