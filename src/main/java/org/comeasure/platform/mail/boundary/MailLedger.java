package org.comeasure.platform.mail.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.comeasure.platform.mail.domain.ClaimedMail;
import org.comeasure.platform.mail.domain.MailState;
import org.comeasure.platform.mail.domain.RetryPolicy;
import org.comeasure.platform.mail.store.MailStore;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.transaction.Transacted;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What nodes write about mails on their way, each entry in a short transaction of its own. */
@ApplicationScoped
@Transacted(Transacted.Bounds.OWN)
public class MailLedger {

  /** Longer than the longest that a mail server may take for all of its answers together. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject MailStore store;
  @Inject @RealTime Clock clock;

  @Inject
  @ConfigProperty(name = "comeasure.mail.network-per-minute", defaultValue = "300")
  int networkPerMinute;

  @Inject
  @ConfigProperty(name = "comeasure.mail.recipient-per-hour", defaultValue = "30")
  int recipientPerHour;

  /**
   * The next mail to send, which is this node's from now on. Of several networks the one of which
   * least went out lately is next, so that one that sends to thousands does not keep the others
   * waiting.
   */
  public Optional<ClaimedMail> claim(String node) {
    var now = clock.instant();
    for (var group : store.due(now, now.minus(MINUTE))) {
      if (group.lately() >= networkPerMinute) {
        return Optional.empty();
      }
      for (var next = store.next(group, node, now);
          next.isPresent();
          next = store.next(group, node, now)) {
        if (mayGetMore(next.get())) {
          store.take(next.get(), LEASE);
          return next;
        }
      }
    }
    return Optional.empty();
  }

  /** Whoever has had enough for this hour waits, and all that waits for the same person with it. */
  private boolean mayGetMore(ClaimedMail mail) {
    var lately = store.lately(mail.to(), clock.instant().minus(HOUR));
    if (lately.count() < recipientPerHour || lately.first() == null) {
      return true;
    }
    store.postpone(mail.to(), lately.first().plus(HOUR).plusMillis(1));
    return false;
  }

  public int endLeases() {
    return store.endLeases();
  }

  public boolean sent(ClaimedMail mail) {
    return store.sent(mail, clock.instant());
  }

  /** Whether it will be tried again. */
  public boolean failed(ClaimedMail mail, String failure) {
    var pause = RetryPolicy.pauseAfter(mail.attempt());
    if (pause.isPresent()) {
      store.again(mail, failure, clock.instant().plus(pause.get()));
    } else {
      store.dead(mail, failure, clock.instant());
    }
    return pause.isPresent();
  }

  public boolean giveBack(ClaimedMail mail) {
    return store.giveBack(mail);
  }

  public MailState state() {
    return store.state();
  }
}
