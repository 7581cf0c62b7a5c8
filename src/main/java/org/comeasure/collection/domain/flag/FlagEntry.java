package org.comeasure.collection.domain.flag;

import java.time.Instant;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * A flag as it stands.
 *
 * @param review null while nobody has looked at it
 */
public record FlagEntry(
    ResponseId response,
    PartnerId partner,
    Flag flag,
    Instant answeredAt,
    Instant raisedAt,
    @Nullable Review review) {

  /** Whether it counts. */
  public boolean counts() {
    return review == null || review.decision() == Decision.CONFIRMED;
  }
}
