package org.comeasure.tenancy.boundary.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.SystemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.comeasure.shared.transaction.TransactionFailedException;
import org.comeasure.tenancy.domain.session.Grants;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.comeasure.tenancy.domain.session.SessionSecret;
import org.comeasure.tenancy.store.SessionStore;
import org.junit.jupiter.api.Test;

class ContinueSessionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void databaseThatGoesAwayAtTheEndOfARenewalSaysNothingAboutTheCaller() {
    var sessions = new ContinueSession();
    sessions.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    sessions.settings = new IdentitySettings();
    sessions.settings.idle = Duration.ofMinutes(30);
    sessions.sessions =
        new SessionStore() {
          @Override
          public Optional<PortalSession> find(byte[] idHash) {
            return Optional.of(stale(idHash));
          }
        };
    sessions.renewal =
        new RenewSession() {
          @Override
          Optional<PortalSession> renew(byte[] idHash) {
            throw new TransactionFailedException(new SystemException());
          }
        };
    assertThatThrownBy(() -> sessions.session(SessionSecret.next(), true))
        .isInstanceOf(AwayException.class);
  }

  private static PortalSession stale(byte[] idHash) {
    return new PortalSession(
        idHash,
        "somebody",
        null,
        "Some Body",
        "Firefox, Linux",
        new byte[0],
        new Grants(Map.of(), false),
        new byte[0],
        NOW.minusSeconds(60),
        NOW,
        NOW,
        NOW.plusSeconds(60));
  }
}
