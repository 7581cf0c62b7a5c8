package org.comeasure.measurement.target.domain;

import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Which targets to show; null leaves a question open.
 *
 * @param partner only those set for this partner itself
 * @param before only targets older than this one, for the next page of a list
 */
public record TargetFilter(
    @Nullable Integer measure,
    @Nullable Level level,
    @Nullable PartnerId partner,
    @Nullable Phase phase,
    @Nullable TargetId before) {

  public boolean narrows() {
    return measure != null || level != null || partner != null;
  }
}
