package org.comeasure.measurement.domain.tally;

import java.util.Set;
import org.comeasure.collection.Channel;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are asked for, within a scope; null or empty for all.
 *
 * @param partners only within a whole network
 * @param withoutFlagged whether those of flagged responses are left out
 */
public record Slice(
    Set<PartnerId> partners,
    @Nullable TouchpointId touchpoint,
    @Nullable String country,
    @Nullable Channel channel,
    @Nullable ProductLineId productLine,
    boolean withoutFlagged) {

  public static final Slice ALL = new Slice(Set.of(), null, null, null, null);

  public Slice(
      Set<PartnerId> partners,
      @Nullable TouchpointId touchpoint,
      @Nullable String country,
      @Nullable Channel channel,
      @Nullable ProductLineId productLine) {
    this(partners, touchpoint, country, channel, productLine, false);
  }

  public Slice {
    partners = Set.copyOf(partners);
  }

  public Slice ofPartners(Set<PartnerId> some) {
    return new Slice(some, touchpoint, country, channel, productLine, withoutFlagged);
  }

  public Slice at(@Nullable TouchpointId one) {
    return new Slice(partners, one, country, channel, productLine, withoutFlagged);
  }
}
