package org.comeasure.collection.domain;

import java.time.Instant;
import org.comeasure.collection.Channel;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who makes a link.
 *
 * @param branch null for the whole partner
 * @param productLine null where the link stands for all
 * @param expiresAt null for never
 */
public record NewLink(
    TouchpointId touchpoint,
    @Nullable BranchId branch,
    @Nullable ProductLineId productLine,
    Channel channel,
    String label,
    @Nullable Instant expiresAt) {

  public static final int LONGEST_LABEL = 120;
}
