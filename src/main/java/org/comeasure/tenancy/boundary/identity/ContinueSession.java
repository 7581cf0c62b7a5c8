package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.comeasure.tenancy.domain.session.SessionSecret;
import org.comeasure.tenancy.store.SessionStore;

/** Goes on with the session that a cookie names, renewing what it grants when that is due. */
@ApplicationScoped
public class ContinueSession {

  @Inject IdentitySettings settings;
  @Inject RenewSession renewal;
  @Inject SessionStore sessions;
  @Inject Clock clock;

  /** Empty when it is over. */
  Optional<PortalSession> session(SessionSecret secret, boolean renewing) throws AwayException {
    try {
      var now = clock.instant();
      var found =
          sessions.find(secret.hash()).filter(session -> session.open(now, settings.idle()));
      if (found.isPresent() && found.get().stale(now) && renewing) {
        found = renewal.renew(found.get().idHash());
      }
      if (found.isPresent() && found.get().seenLongAgo(now)) {
        sessions.seen(found.get().idHash(), now);
      }
      return found;
    } catch (SQLException away) {
      throw new AwayException(away);
    }
  }
}
