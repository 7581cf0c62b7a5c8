package org.comeasure.platform.mail.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.mail.store.MailStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives up what nobody took for days, and forgets that a mail was sent when that is long ago. */
@ApplicationScoped
public class OldMails {

  /** As long as mail servers try by themselves. */
  private static final Duration TRIED = Duration.ofDays(5);

  private static final int AT_ONCE = 500;

  @Inject RetriedTransaction transaction;
  @Inject MailStore store;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "comeasure.mail.kept", defaultValue = "P14D")
  Duration kept;

  /** In small steps, so that nobody waits for a long delete. */
  void clear() {
    var now = clock.instant();
    transaction.run(() -> store.expire(now.minus(TRIED), now));
    int forgotten;
    do {
      forgotten = transaction.run(() -> store.forget(now.minus(kept), AT_ONCE));
    } while (forgotten == AT_ONCE);
  }
}
