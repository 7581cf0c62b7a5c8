package org.comeasure.tenancy.boundary.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Optional;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.comeasure.tenancy.domain.session.Seal;
import org.comeasure.tenancy.domain.session.Tokens;

/** Seals a session's tokens, so that a copy of the database signs nobody in. */
@ApplicationScoped
public class SealedTokens {

  @Inject IdentitySettings settings;

  private Seal seal;

  @PostConstruct
  void open() {
    seal = new Seal(settings.key(), "session-tokens");
  }

  byte[] close(Tokens tokens, byte[] idHash) {
    return seal.close(tokens.bytes(), idHash);
  }

  /** Empty when they were sealed with another key or for another session. */
  Optional<Tokens> open(PortalSession session) {
    return seal.open(session.tokens(), session.idHash()).flatMap(SealedTokens::parsed);
  }

  private static Optional<Tokens> parsed(byte[] bytes) {
    try {
      return Optional.of(Tokens.parse(bytes));
    } catch (ParseException broken) {
      return Optional.empty();
    }
  }
}
