package org.comeasure.tenancy.boundary.api;

import org.comeasure.tenancy.RegionEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A region as told to other systems. */
@Schema(name = "Region")
public record RegionBody(
    @Schema(example = "0MZK4Q0WG8V2T") String id, @Schema(example = "North") String name) {

  static RegionBody of(RegionEntry region) {
    return new RegionBody(region.id().toString(), region.name());
  }

  static @Nullable RegionBody ofNullable(@Nullable RegionEntry region) {
    return region == null ? null : of(region);
  }
}
