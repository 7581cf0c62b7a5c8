package org.comeasure.tenancy.boundary.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.comeasure.tenancy.domain.session.Seal;

/** Seals what renews a session, so that a copy of the database signs nobody in. */
@ApplicationScoped
public class SealedTokens {

  @Inject IdentitySettings settings;

  private Seal seal;

  @PostConstruct
  void open() {
    seal = new Seal(settings.key(), "session-tokens");
  }

  byte[] close(String refreshToken, byte[] idHash) {
    return seal.close(refreshToken.getBytes(StandardCharsets.UTF_8), idHash);
  }

  /** Empty when it was sealed with another key or for another session. */
  Optional<String> open(PortalSession session) {
    return seal.open(session.tokens(), session.idHash())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
