package org.comeasure.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

  @Test
  void thePolicyAllowsNothingInlineAndFormsOnlyToUsAndKeycloak() {
    var headers =
        SecurityHeaders.headers("http://127.0.0.1:8080", "http://127.0.0.1:8180/realms/comeasure");
    assertThat(headers.get("Content-Security-Policy"))
        .startsWith("default-src 'none';")
        .contains("form-action 'self' http://127.0.0.1:8180;", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "realms", "*");
    assertThat(headers).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void transportIsPinnedOnlyWhereThereIsTls() {
    assertThat(SecurityHeaders.headers("https://portal.example", ""))
        .containsKey("Strict-Transport-Security");
    assertThat(SecurityHeaders.headers("http://127.0.0.1:8080", ""))
        .doesNotContainKey("Strict-Transport-Security");
  }
}
