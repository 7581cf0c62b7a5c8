package org.comeasure.collection;

import java.util.Map;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * How many forms were shown and how many of them came back, about: they are counted in memory and
 * written every few seconds, so that a node that dies takes a few with it. Joins the caller's
 * transaction or runs in its own.
 */
public interface Openings {

  /** By partner, as far as the scope reaches; none where no form was opened. */
  Map<PartnerId, Opened> of(TenantScope scope, Wanted wanted);

  /** Forms of open links; what is null does not narrow. */
  record Wanted(
      Period days,
      @Nullable TouchpointId touchpoint,
      @Nullable Channel channel,
      @Nullable ProductLineId productLine) {}

  /**
   * @param opened forms shown, programs that look at pages included
   * @param completed forms sent and stored
   */
  record Opened(long opened, long completed) {}
}
