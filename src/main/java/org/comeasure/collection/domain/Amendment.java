package org.comeasure.collection.domain;

import java.time.Instant;
import org.comeasure.collection.ResponseId;
import org.comeasure.shared.id.Tsids;
import org.comeasure.tenancy.PartnerId;

/**
 * One change to a response.
 *
 * @param by subject of whoever made it
 * @param before the answers that were there; words are not kept, as they may be the reason
 */
public record Amendment(
    long id,
    PartnerId partner,
    ResponseId response,
    Kind kind,
    String reason,
    Answers before,
    String by,
    Instant at) {

  public static final int LONGEST_REASON = 500;

  /** What was done. */
  public enum Kind {
    WITHDRAWAL("response.withdrawn"),
    CORRECTION("response.corrected");

    private final String action;

    Kind(String action) {
      this.action = action;
    }

    /** What the audit trail calls it. */
    public String action() {
      return action;
    }
  }

  public static Amendment of(
      StoredResponse response, Kind kind, String reason, String by, Instant at) {
    return new Amendment(
        Tsids.next(),
        response.origin().partner(),
        response.id(),
        kind,
        reason,
        response.answers(),
        by,
        at);
  }
}
