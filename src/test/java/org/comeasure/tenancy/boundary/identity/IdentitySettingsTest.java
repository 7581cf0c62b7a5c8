package org.comeasure.tenancy.boundary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.Base64;
import org.comeasure.tenancy.domain.session.SessionSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitySettingsTest {

  private static final String KEY = Base64.getEncoder().encodeToString(SessionSecret.random());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://portal.example",
        "http://localhost:8080",
        "http://127.0.0.1",
        "http://[::1]"
      })
  void safeAddressesStart(String address) {
    var settings = settings(address, KEY);
    settings.check();
    assertThat(settings.secure()).isEqualTo(address.startsWith("https"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://portal.example",
        "http://localhost.evil.example",
        "http://192.0.2.1",
        "ftp://localhost",
        "portal.example"
      })
  void othersDoNot(String address) {
    assertThatIllegalStateException().isThrownBy(() -> settings(address, KEY).check());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
  void weakKeysDoNot(String key) {
    assertThatIllegalStateException()
        .isThrownBy(() -> settings("https://portal.example", key).check());
  }

  @Test
  void originHasNoPath() {
    assertThat(settings("https://portal.example/", KEY).origin())
        .isEqualTo("https://portal.example");
  }

  private static IdentitySettings settings(String address, String key) {
    var settings = new IdentitySettings();
    settings.publicUrl = URI.create(address);
    settings.sessionKey = key;
    return settings;
  }
}
