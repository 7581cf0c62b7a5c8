package org.comeasure.tenancy.boundary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

  private static final String ISSUER = "https://id.example/realms/comeasure";
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final RSAKey OURS = key("ours");
  private static final RSAKey FOREIGN = key("ours");

  private final AccessTokens tokens = tokens(new ImmutableJWKSet<>(new JWKSet(OURS.toPublicJWK())));

  @Test
  void goodTokenIsTaken() throws Exception {
    var verified = tokens.verify(signed(claims -> claims));
    assertThat(verified.proof().name()).isEqualTo("Ingrid Solheim");
    assertThat(verified.expiry()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void audienceAmongOthersIsTaken() throws Exception {
    var token = signed(claims -> claims.audience(List.of("account", "comeasure-portal")));
    assertThat(tokens.verify(token).proof().subject()).isNotEmpty();
  }

  @Test
  void wrongAudienceIsRefused() {
    refused(signed(claims -> claims.audience("account")));
    refused(signed(claims -> claims.audience((String) null)));
  }

  @Test
  void foreignRealmIsRefused() {
    refused(signed(claims -> claims.issuer("https://id.example/realms/other")));
    refused(signed(FOREIGN, JOSEObjectType.JWT, claims -> claims));
  }

  @Test
  void expiredAndNotYetValidAreRefused() {
    refused(signed(claims -> claims.expirationTime(at(-6))));
    refused(signed(claims -> claims.expirationTime(null)));
    refused(signed(claims -> claims.issueTime(at(-61)).expirationTime(at(239))));
    refused(signed(claims -> claims.notBeforeTime(at(30))));
  }

  @Test
  void idAndRefreshAndLogoutTokensAreRefused() {
    refused(signed(claims -> claims.claim("typ", "ID")));
    refused(signed(claims -> claims.claim("typ", "Refresh")));
    refused(signed(claims -> claims.claim("typ", null)));
    refused(signed(OURS, new JOSEObjectType("logout+jwt"), claims -> claims));
  }

  @Test
  void missingSubjectIsRefused() {
    refused(signed(claims -> claims.subject(null)));
  }

  @Test
  void unsignedTokenIsRefused() {
    refused(new PlainJWT(claims().build()).serialize());
    var unsigned = signed(claims -> claims);
    refused(unsigned.substring(0, unsigned.lastIndexOf('.') + 1));
  }

  @Test
  void publicKeyAsHmacSecretIsRefused() throws Exception {
    var secret = OURS.toRSAPublicKey().getEncoded();
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID("ours")
                .build(),
            claims().build());
    jwt.sign(new MACSigner(secret));
    refused(jwt.serialize());
  }

  @Test
  void otherAlgorithmOfTheSameKeyIsRefused() throws Exception {
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS512)
                .type(JOSEObjectType.JWT)
                .keyID("ours")
                .build(),
            claims().build());
    jwt.sign(new RSASSASigner(OURS));
    refused(jwt.serialize());
  }

  @Test
  void changedClaimsAreRefused() {
    var parts = signed(claims -> claims).split("\\.");
    var other = signed(claims -> claims.subject(UUID.randomUUID().toString())).split("\\.");
    refused(parts[0] + "." + other[1] + "." + parts[2]);
  }

  @Test
  void garbageIsRefused() {
    refused("");
    refused("a.b.c");
    refused("a".repeat(20_000));
  }

  @Test
  void missingKeysSayNothingAboutTheToken() {
    var away =
        tokens(
            (selector, context) -> {
              throw new KeySourceException("away", null);
            });
    assertThatExceptionOfType(AwayException.class)
        .isThrownBy(() -> away.verify(signed(claims -> claims)));
  }

  private void refused(String token) {
    assertThatExceptionOfType(BadTokenException.class).isThrownBy(() -> tokens.verify(token));
  }

  private static AccessTokens tokens(JWKSource<SecurityContext> keys) {
    return new AccessTokens(ISSUER, "comeasure-portal", keys, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(OURS, JOSEObjectType.JWT, change);
  }

  private static String signed(
      RSAKey key, JOSEObjectType type, UnaryOperator<JWTClaimsSet.Builder> change) {
    try {
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(key.getKeyID()).build(),
              change.apply(claims()).build());
      JWSSigner signer = new RSASSASigner(key);
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("comeasure-portal")
        .subject("c0a50000-0000-4000-8002-000000000002")
        .issueTime(at(0))
        .expirationTime(at(60))
        .claim("typ", "Bearer")
        .claim("name", "Ingrid Solheim");
  }

  private static Date at(int seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
    } catch (JOSEException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
