package org.comeasure.tenancy.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CsrfTokenTest {

  private final byte[] secret = SessionSecret.random();

  @Test
  void looksDifferentOnEachPageAndFitsAlways() {
    var seen = new HashSet<String>();
    for (int page = 0; page < 100; page++) {
      var token = CsrfToken.masked(secret);
      assertThat(CsrfToken.matches(token, secret)).isTrue();
      assertThat(seen.add(token)).isTrue();
    }
  }

  @Test
  void fitsNoOtherSession() {
    assertThat(CsrfToken.matches(CsrfToken.masked(SessionSecret.random()), secret)).isFalse();
  }

  @Test
  void garbageFitsNothing() {
    var token = CsrfToken.masked(secret);
    assertThat(CsrfToken.matches(null, secret)).isFalse();
    assertThat(CsrfToken.matches("", secret)).isFalse();
    assertThat(CsrfToken.matches("%%%", secret)).isFalse();
    assertThat(CsrfToken.matches(token.substring(4), secret)).isFalse();
    assertThat(CsrfToken.matches(token + token, secret)).isFalse();
  }

  @Test
  void secretsOfSessionsAreOnlyKeptAsHashes() {
    var cookie = SessionSecret.next();
    assertThat(SessionSecret.parse(cookie.text())).contains(cookie);
    assertThat(cookie.hash()).hasSize(32).isEqualTo(new SessionSecret(cookie.text()).hash());
    assertThat(cookie.toString()).doesNotContain(cookie.text());
    assertThat(SessionSecret.parse("short")).isEmpty();
    assertThat(SessionSecret.parse("'; drop table portal_session; --".repeat(2))).isEmpty();
  }
}
