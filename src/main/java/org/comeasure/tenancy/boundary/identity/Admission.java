package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.jspecify.annotations.Nullable;

/** What came of looking at the request's credentials; the filters act on it. */
@RequestScoped
public class Admission {

  /** One of these for every request. */
  public enum Outcome {
    /** No credentials, or none were asked for. */
    ANONYMOUS,
    /** A token that proves nothing. */
    BAD_TOKEN,
    ADMITTED,
    /** Known, but the path's network is not among those held. */
    NOT_HELD,
    /** Credentials cannot be looked at now. */
    AWAY
  }

  private Outcome outcome = Outcome.ANONYMOUS;
  private @Nullable PortalSession session;

  void becomes(Outcome other) {
    outcome = other;
  }

  Outcome outcome() {
    return outcome;
  }

  void by(PortalSession open) {
    session = open;
  }

  /** The session that admitted the caller; none where a token did. */
  public Optional<PortalSession> session() {
    return Optional.ofNullable(session);
  }
}
