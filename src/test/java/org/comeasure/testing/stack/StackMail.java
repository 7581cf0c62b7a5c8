package org.comeasure.testing.stack;

import java.io.IOException;
import java.util.Map;
import org.comeasure.testing.mail.MailServer;

/** The mail server of a stack, and what those who send by it are to know. */
final class StackMail {
  static final String NAME = "Mail";

  private StackMail() {}

  static MailServer start(StackSettings settings) {
    try {
      return MailServer.start(
          settings.ports().mail().number(), settings.ports().mailbox().number());
    } catch (IOException e) {
      throw new StackFailure("The mail server does not start: " + e.getMessage(), e);
    }
  }

  static Map<String, String> environment(StackSettings settings) {
    return Map.of(
        "COMEASURE_SMTP_HOST", "127.0.0.1",
        "COMEASURE_SMTP_PORT", String.valueOf(settings.ports().mail().number()),
        "COMEASURE_SMTP_FROM", "no-reply@comeasure.invalid",
        "COMEASURE_SMTP_STARTTLS", "false");
  }
}
