package org.comeasure.tenancy.domain.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's open session. It ends when it has been idle for too long, when its time is up, when
 * the person signs out here or at the identity provider, or when the provider refuses to renew its
 * access token.
 *
 * @param idHash SHA-256 of the secret in the cookie: who reads the table cannot take over a session
 * @param providerSession the identity provider's id of the sign-in that it came from
 * @param device what the browser calls itself; may be blank
 * @param tokens sealed, see {@link Tokens}
 * @param accessExpiresAt until when the grants may be believed
 */
public record PortalSession(
    byte[] idHash,
    String subject,
    @Nullable String providerSession,
    String displayName,
    String device,
    byte[] tokens,
    Grants grants,
    byte[] csrfSecret,
    Instant createdAt,
    Instant lastSeenAt,
    Instant accessExpiresAt,
    Instant expiresAt) {

  private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

  public boolean open(Instant now, Duration idle) {
    return now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(idle));
  }

  public boolean stale(Instant now) {
    return !now.isBefore(accessExpiresAt);
  }

  /** Whether it is time to note that the person is still there. */
  public boolean seenLongAgo(Instant now) {
    return now.isAfter(lastSeenAt.plus(SEEN_PRECISION));
  }

  public PortalSession renewed(byte[] sealed, String name, Grants newer, Instant until) {
    return new PortalSession(
        idHash,
        subject,
        providerSession,
        name,
        device,
        sealed,
        newer,
        csrfSecret,
        createdAt,
        lastSeenAt,
        until,
        expiresAt);
  }
}
