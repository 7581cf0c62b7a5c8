package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.transaction.TransactionFailedException;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.comeasure.tenancy.domain.session.SessionSecret;
import org.comeasure.tenancy.store.SessionStore;

/**
 * Goes on with the session that a cookie names, renewing what it grants when that is due. While the
 * identity provider hangs, a renewal holds a connection to the database: only a few may, as the
 * public form needs the others.
 */
@ApplicationScoped
public class ContinueSession {

  private static final int AT_ONCE = 8;
  private static final long PATIENCE_SECONDS = 3;

  @Inject IdentitySettings settings;
  @Inject RenewSession renewal;
  @Inject SessionStore sessions;
  @Inject @RealTime Clock clock;

  private final Semaphore renewals = new Semaphore(AT_ONCE);

  /** Empty when it is over. */
  Optional<PortalSession> session(SessionSecret secret, boolean renewing) throws AwayException {
    try {
      var now = clock.instant();
      var found =
          sessions.find(secret.hash()).filter(session -> session.open(now, settings.idle()));
      if (found.isPresent() && found.get().stale(now) && renewing) {
        found = renewed(found.get());
      }
      if (found.isPresent() && found.get().seenLongAgo(now)) {
        sessions.seen(found.get().idHash(), now);
      }
      return found;
    } catch (PersistenceException | TransactionFailedException away) {
      throw new AwayException(away);
    }
  }

  private Optional<PortalSession> renewed(PortalSession stale) throws AwayException {
    try {
      if (!renewals.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AwayException(new TimeoutException("too many sessions wait to be renewed"));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new AwayException(stopping);
    }
    try {
      return renewal.renew(stale.idHash());
    } finally {
      renewals.release();
    }
  }
}
