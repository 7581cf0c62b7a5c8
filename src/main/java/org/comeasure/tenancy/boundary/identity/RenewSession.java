package org.comeasure.tenancy.boundary.identity;

import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.comeasure.tenancy.store.SessionStore;

/**
 * Asks the identity provider again what a person may do, once for all parallel requests of the
 * session. If it refuses, the session is over.
 */
@ApplicationScoped
public class RenewSession {

  private static final Logger LOG = System.getLogger(RenewSession.class.getName());

  @Inject IdentityProvider provider;
  @Inject TokenKeys keys;
  @Inject SealedTokens sealed;
  @Inject SessionStore sessions;
  @Inject EnterPerson people;
  @Inject @RealTime Clock clock;

  @Transacted
  Optional<PortalSession> renew(byte[] idHash) throws AwayException {
    var locked = sessions.lock(idHash);
    if (locked.isEmpty() || !locked.get().stale(clock.instant())) {
      return locked;
    }
    var renewed = renewed(locked.get());
    if (renewed.isPresent()) {
      sessions.renew(renewed.get());
      people.changed(locked.get(), renewed.get());
    } else {
      sessions.delete(idHash);
    }
    return renewed;
  }

  private Optional<PortalSession> renewed(PortalSession session) throws AwayException {
    var held = sealed.open(session);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    var answer = provider.renew(held.get());
    return answer.isEmpty() ? Optional.empty() : renewed(session, held.get(), answer.get());
  }

  private Optional<PortalSession> renewed(PortalSession session, String held, OIDCTokens newer)
      throws AwayException {
    try {
      var verified = keys.accessTokens().verify(newer.getAccessToken().getValue());
      var proof = verified.proof();
      if (!proof.subject().equals(session.subject())) {
        return Optional.empty();
      }
      var refresh = newer.getRefreshToken();
      var kept = refresh == null ? held : refresh.getValue();
      return Optional.of(
          session.renewed(
              sealed.close(kept, session.idHash()),
              proof.name(),
              proof.grants(),
              verified.expiry()));
    } catch (BadTokenException unusable) {
      LOG.log(
          Level.ERROR, "The identity provider renewed with a token that is not valid", unusable);
      return Optional.empty();
    }
  }
}
