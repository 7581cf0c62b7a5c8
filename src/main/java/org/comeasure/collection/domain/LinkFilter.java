package org.comeasure.collection.domain;

import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Which links to show; null leaves a question open.
 *
 * @param before only links older than this one, for the next page of a list
 */
public record LinkFilter(
    @Nullable PartnerId partner,
    @Nullable BranchId branch,
    @Nullable TouchpointId touchpoint,
    @Nullable Channel channel,
    @Nullable LinkStatus status,
    @Nullable LinkId before) {

  public static LinkFilter none() {
    return new LinkFilter(null, null, null, null, null, null);
  }

  public boolean narrows() {
    return partner != null
        || branch != null
        || touchpoint != null
        || channel != null
        || status != null;
  }
}
