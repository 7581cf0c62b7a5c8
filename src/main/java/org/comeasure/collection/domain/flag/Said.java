package org.comeasure.collection.domain.flag;

import java.time.Instant;
import org.comeasure.collection.ResponseId;
import org.comeasure.tenancy.PartnerId;

/** What was said, by its {@link Fingerprint}. */
public record Said(ResponseId response, PartnerId partner, long fingerprint, Instant answeredAt) {

  /** What those that said the same have in common. */
  public record Same(PartnerId partner, long fingerprint) {}

  public Same same() {
    return new Same(partner, fingerprint);
  }
}
