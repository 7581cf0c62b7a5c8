package org.comeasure.platform.mail.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpSettingsTest {

  private static SmtpSettings settings(String from, String user, boolean tls, boolean startTls) {
    var settings = new SmtpSettings();
    settings.host = Optional.of("smtp.example");
    settings.port = Optional.empty();
    settings.user = Optional.ofNullable(user);
    settings.password = Optional.ofNullable(user);
    settings.from = Optional.ofNullable(from);
    settings.tls = tls;
    settings.startTls = startTls;
    settings.publicUrl = URI.create("https://portal.example");
    return settings;
  }

  @Test
  void aServerNeedsASender() {
    assertThatThrownBy(settings(null, null, false, true)::check).hasMessageContaining("smtp.from");
    assertThatThrownBy(settings("a@x\r\nb", null, false, true)::check)
        .hasMessageContaining("smtp.from");
    assertThatCode(settings("a@x.example", null, false, false)::check).doesNotThrowAnyException();
  }

  @Test
  void aPasswordGoesOverNoOpenLine() {
    assertThatThrownBy(settings("a@x.example", "me", false, false)::check)
        .hasMessageContaining("smtp.starttls");
    assertThatCode(settings("a@x.example", "me", false, true)::check).doesNotThrowAnyException();
    assertThatCode(settings("a@x.example", "me", true, false)::check).doesNotThrowAnyException();
  }

  @Test
  void tlsIsAskedForUnlessItIsTurnedOff() {
    var usual = settings("a@x.example", "me", false, true);
    assertThat(usual.port()).isEqualTo(587);
    assertThat(usual.properties())
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.auth", "true");
    var wrapped = settings("a@x.example", null, true, true);
    assertThat(wrapped.port()).isEqualTo(465);
    assertThat(wrapped.properties())
        .containsEntry("mail.smtp.ssl.enable", "true")
        .containsEntry("mail.smtp.starttls.enable", "false")
        .containsEntry("mail.smtp.auth", "false");
  }
}
