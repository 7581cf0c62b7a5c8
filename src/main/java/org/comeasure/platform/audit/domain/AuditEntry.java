package org.comeasure.platform.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.comeasure.platform.audit.AuditEvent;

/**
 * An entry of a network's trail.
 *
 * @param number from 1 on, without gaps
 * @param actor the person's or client's id at the identity provider, or {@value #PORTAL}
 * @param name what it was called then
 * @param forPartner whether the partner's managers may read it: what its own people did, while what
 *     the manufacturer did about it is the manufacturer's
 */
public record AuditEntry(
    long number, Instant at, String actor, String name, boolean forPartner, AuditEvent event) {

  /** Who does what nobody asked for. */
  public static final String PORTAL = "portal";

  /** What stands before the first entry. */
  public static final byte[] BEGINNING = new byte[32];

  public AuditEntry {
    // As exact as it is stored.
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The same with what else is known of it. */
  public AuditEntry telling(AuditEvent more) {
    return new AuditEntry(number, at, actor, name, forPartner, more);
  }

  /**
   * @param before of the entry before, or {@link #BEGINNING}
   */
  public static byte[] hash(byte[] before, String document) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(document.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
