package org.comeasure.collection.domain;

import java.time.Instant;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What a link stands for.
 *
 * @param end from when on nothing is answered by it, as it was revoked or ran out; null while open
 */
public record KnownLink(
    LinkId id,
    PartnerId partner,
    @Nullable BranchId branch,
    TouchpointId touchpoint,
    QuestionnaireId questionnaire,
    @Nullable ProductLineId productLine,
    Channel channel,
    @Nullable Instant end) {

  /** Whether it could still, or can, be answered at a time. */
  public boolean openAt(Instant when) {
    return end == null || when.isBefore(end);
  }
}
