package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Finds what the request brings as a proof: a bearer token anywhere, or a session outside of the
 * API. A request with both goes by its token alone.
 */
@ApplicationScoped
public class Proofs {

  private static final String SCHEME = "Bearer ";

  @Inject TokenKeys keys;
  @Inject ContinueSession sessions;
  @Inject SessionCookie cookie;
  @Inject Admission admission;

  Optional<Proof> of(HttpServletRequest request, RequestPath path)
      throws BadTokenException, AwayException {
    var authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.of(
          keys.accessTokens().verify(authorization.substring(SCHEME.length()).trim()).proof());
    }
    return path.api() ? Optional.empty() : session(request, path);
  }

  private Optional<Proof> session(HttpServletRequest request, RequestPath path)
      throws AwayException {
    var secret = cookie.secret(request);
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    var session = sessions.session(secret.get(), !path.leaving());
    session.ifPresent(admission::by);
    return session.map(open -> new Proof(open.subject(), open.displayName(), open.grants()));
  }
}
