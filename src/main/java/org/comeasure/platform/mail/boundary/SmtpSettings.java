package org.comeasure.platform.mail.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import org.comeasure.platform.mail.EmailAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes the portal's mails. Without one they wait. The portal refuses to start
 * where a password would go over an open line.
 */
@ApplicationScoped
public class SmtpSettings {

  private static final int CONNECT_MS = 5_000;
  private static final int ANSWER_MS = 15_000;
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_OVER_TLS = 465;

  @Inject
  @ConfigProperty(name = "comeasure.smtp.host")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "comeasure.smtp.port")
  Optional<Integer> port;

  @Inject
  @ConfigProperty(name = "comeasure.smtp.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "comeasure.smtp.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "comeasure.smtp.from")
  Optional<String> from;

  /** TLS from the first byte on. */
  @Inject
  @ConfigProperty(name = "comeasure.smtp.tls", defaultValue = "false")
  boolean tls;

  /** TLS before anything else is said; a server without it gets no mail. */
  @Inject
  @ConfigProperty(name = "comeasure.smtp.starttls", defaultValue = "true")
  boolean startTls;

  @Inject
  @ConfigProperty(name = "comeasure.public.url")
  URI publicUrl;

  void check() {
    if (configured()) {
      if (EmailAddress.of(from.orElse(null)).isEmpty()) {
        throw new IllegalStateException("comeasure.smtp.from must be the address to send from");
      }
      if (user.isPresent() && !tls && !startTls) {
        throw new IllegalStateException(
            "comeasure.smtp.user needs comeasure.smtp.tls or comeasure.smtp.starttls");
      }
    }
  }

  boolean configured() {
    return host.isPresent();
  }

  String host() {
    return host.orElseThrow();
  }

  int port() {
    return port.orElse(tls ? SUBMISSION_OVER_TLS : SUBMISSION);
  }

  String from() {
    return from.orElseThrow();
  }

  /** Null for a server that asks nobody. */
  @Nullable String user() {
    return user.orElse(null);
  }

  @Nullable String password() {
    return password.orElse(null);
  }

  /** What stands behind the sign in the ids of mails. */
  String domain() {
    return publicUrl.getHost();
  }

  Properties properties() {
    var properties = new Properties();
    properties.setProperty("mail.debug", "false");
    properties.setProperty("mail.smtp.localhost", domain());
    properties.setProperty("mail.smtp.connectiontimeout", String.valueOf(CONNECT_MS));
    properties.setProperty("mail.smtp.timeout", String.valueOf(ANSWER_MS));
    properties.setProperty("mail.smtp.writetimeout", String.valueOf(ANSWER_MS));
    properties.setProperty("mail.smtp.from", from());
    properties.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls && !tls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls && !tls));
    return properties;
  }
}
