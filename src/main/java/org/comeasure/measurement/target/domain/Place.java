package org.comeasure.measurement.target.domain;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * What a target is set for: the whole network, a tier, a region or one partner, at all touchpoints
 * or at one.
 *
 * <p><b>Precedence.</b> Of the targets that cover somebody the closest one counts: partner before
 * region before tier before network, whatever the touchpoint. Among those of the same level, the
 * one for the touchpoint comes before the one for all touchpoints. So a partner's target for all
 * touchpoints counts before its tier's target for repair visits: what was agreed with a partner is
 * not undone by a rule for many. A target for one touchpoint never counts for all touchpoints
 * together.
 *
 * <p><b>Example.</b> Network 30, gold 40, gold at repair visits 45, Nordwind 38; Nordwind and
 * Alpina are gold. At repair visits Nordwind's target is 38 and Alpina's 45; at sales 38 and 40;
 * that of a silver partner is 30.
 *
 * @param tier null unless the target is a tier's; likewise region and partner, of which at most one
 *     is given
 * @param touchpoint null for all touchpoints
 */
public record Place(
    @Nullable PartnerId partner,
    @Nullable RegionId region,
    @Nullable String tier,
    @Nullable TouchpointId touchpoint) {

  public static final Place NETWORK = new Place(null, null, null, null);

  /** The closest first. */
  public static final Comparator<Place> PRECEDENCE =
      Comparator.comparing(Place::level).thenComparing(place -> place.touchpoint() == null);

  public Place {
    if (Stream.of(partner, region, tier).filter(Objects::nonNull).count() > 1) {
      throw new IllegalArgumentException("a target is for one level");
    }
  }

  public static Place of(PartnerId partner) {
    return new Place(partner, null, null, null);
  }

  public static Place of(RegionId region) {
    return new Place(null, region, null, null);
  }

  public static Place of(String tier) {
    return new Place(null, null, tier, null);
  }

  public Place at(@Nullable TouchpointId one) {
    return new Place(partner, region, tier, one);
  }

  public Level level() {
    if (partner != null) {
      return Level.PARTNER;
    }
    if (region != null) {
      return Level.REGION;
    }
    return tier == null ? Level.NETWORK : Level.TIER;
  }

  /** Whether a target for this place counts for somebody at all. */
  public boolean covers(Position position, @Nullable TouchpointId asked) {
    return (partner == null || partner.equals(position.partner()))
        && (region == null || region.equals(position.region()))
        && (tier == null || tier.equals(position.tier()))
        && (touchpoint == null || touchpoint.equals(asked));
  }
}
