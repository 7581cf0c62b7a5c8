package org.comeasure.measurement.target.domain;

import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * Whose figure is held against a target: a partner's, with the region and tier that it is in, or
 * that of a region, a tier or the network as a whole.
 */
public record Position(
    @Nullable PartnerId partner, @Nullable RegionId region, @Nullable String tier) {

  public static final Position NETWORK = new Position(null, null, null);

  public static Position of(PartnerEntry partner) {
    var region = partner.region();
    return new Position(partner.id(), region == null ? null : region.id(), partner.tier().code());
  }

  public static Position ofRegion(RegionId region) {
    return new Position(null, region, null);
  }

  public static Position ofTier(String tier) {
    return new Position(null, null, tier);
  }
}
