package org.comeasure.platform.mail.boundary;

import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.comeasure.platform.mail.domain.ClaimedMail;
import org.jspecify.annotations.Nullable;

/**
 * Sends mails as one node. {@link #tick} is called again and again: it sends what is due. A server
 * that cannot be reached costs no mail a try; it is left alone for a while, longer each time.
 */
final class MailSender {

  private static final Logger LOG = System.getLogger(MailSender.class.getName());
  private static final int AT_ONCE = 200;
  private static final Duration FIRST_REST = Duration.ofSeconds(2);
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);
  private static final Pattern CODE = Pattern.compile("\\b[2-5]\\d\\d\\b");

  private final String node;
  private final MailLedger ledger;
  private final SmtpSettings settings;
  private final Clock clock;

  private Instant restUntil = Instant.MIN;
  private Duration rest = FIRST_REST;
  private volatile boolean stopping;

  MailSender(String node, MailLedger ledger, SmtpSettings settings, Clock clock) {
    this.node = node;
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
  }

  /** Not at the same time from two threads. */
  void tick() {
    if (clock.instant().isBefore(restUntil)) {
      return;
    }
    ledger.endLeases();
    SmtpLine line = null;
    try {
      for (int sent = 0; sent < AT_ONCE && !stopping; sent++) {
        var mail = ledger.claim(node);
        if (mail.isEmpty()) {
          return;
        }
        line = line != null && line.isOpen() ? line : opened(mail.get());
        if (line == null) {
          return;
        }
        send(line, mail.get());
      }
    } finally {
      if (line != null) {
        line.close();
      }
    }
  }

  void stop() {
    stopping = true;
  }

  private @Nullable SmtpLine opened(ClaimedMail mail) {
    try {
      var line = SmtpLine.open(settings);
      rest = FIRST_REST;
      return line;
    } catch (MessagingException | RuntimeException away) {
      ledger.giveBack(mail);
      restUntil = clock.instant().plus(rest);
      rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
      LOG.log(Level.WARNING, "Mails wait, the mail server is away: {0}", words(away));
      return null;
    }
  }

  private void send(SmtpLine line, ClaimedMail mail) {
    try {
      line.send(mail);
    } catch (MessagingException | RuntimeException refused) {
      boolean again = ledger.failed(mail, words(refused));
      LOG.log(
          again ? Level.INFO : Level.WARNING,
          "Mail {0} of kind {1} was refused {2} times, the last time with {3}",
          String.valueOf(mail.id()),
          mail.kind(),
          mail.attempt(),
          words(refused));
      return;
    }
    if (!ledger.sent(mail)) {
      LOG.log(Level.WARNING, "Mail {0} was taken over before it was sent", mail.id());
    }
  }

  /** The kinds and codes of failures; what servers say beside them may name an address. */
  private static String words(Throwable failure) {
    var words = new StringBuilder();
    for (Throwable each = failure; each != null && words.length() < 60; each = next(each)) {
      words.append(words.isEmpty() ? "" : ", ").append(each.getClass().getSimpleName());
      var code = CODE.matcher(String.valueOf(each.getMessage()));
      if (code.find()) {
        words.append(' ').append(code.group());
      }
    }
    return words.length() > 100 ? words.substring(0, 100) : words.toString();
  }

  private static @Nullable Throwable next(Throwable failure) {
    return failure instanceof MessagingException mail
        ? mail.getNextException()
        : failure.getCause();
  }
}
