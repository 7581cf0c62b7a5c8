package org.comeasure.administration.network.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.comeasure.tenancy.Regions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A region as it is administered. */
@Schema(name = "AdministeredRegion")
@JsonbNillable
@JsonbPropertyOrder({"id", "name", "parent", "partners", "branches"})
public record RegionView(
    @Schema(example = "0MZK4Q0WG8V2T") String id,
    @Schema(example = "North") String name,
    @Schema(description = "Id of the region that it lies in", nullable = true)
        @Nullable String parent,
    @Schema(description = "In it, and not in regions within it", example = "12") long partners,
    @Schema(description = "In it, and not in regions within it", example = "31") long branches) {

  static RegionView of(Regions.State region) {
    return new RegionView(
        region.entry().id().toString(),
        region.entry().name(),
        region.parent().map(Object::toString).orElse(null),
        region.partners(),
        region.branches());
  }
}
