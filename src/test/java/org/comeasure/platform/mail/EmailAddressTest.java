package org.comeasure.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void addressesAreTakenInSmallLetters() {
    assertThat(EmailAddress.of(" Ingrid.O'Hara+kiel@Velmora.Example ").orElseThrow().text())
        .isEqualTo("ingrid.o'hara+kiel@velmora.example");
    assertThat(EmailAddress.of("a@localhost")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@",
        "@b",
        "a@b@c",
        "a b@c.example",
        "a@c.example,b@c.example",
        "a@c.example\r\nBcc: b@c.example",
        "A <a@c.example>",
        "a@-c.example",
        "a..b@c.example",
        "ä@c.example"
      })
  void nothingElseIsAnAddress(String text) {
    assertThat(EmailAddress.of(text)).isEmpty();
  }

  @Test
  void anAddressHasAtMost254Characters() {
    assertThat(EmailAddress.of("a".repeat(244) + "@c.example")).isPresent();
    assertThat(EmailAddress.of("a".repeat(245) + "@c.example")).isEmpty();
    assertThat(EmailAddress.of(null)).isEmpty();
  }
}
