package org.comeasure.tenancy.boundary.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.comeasure.tenancy.BranchEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A branch as told to other systems. */
@Schema(name = "Branch")
@JsonbNillable
@JsonbPropertyOrder({"id", "name", "partner", "country", "region"})
public record BranchBody(
    @Schema(example = "0MZK4Q0WG8V2R") String id,
    @Schema(example = "Kiel") String name,
    @Schema(description = "Id of the partner", example = "0MZK4Q0WG8V2S") String partner,
    @Schema(description = "ISO 3166 alpha-2", example = "DE") String country,
    @Schema(nullable = true) @Nullable RegionBody region) {

  static BranchBody of(BranchEntry branch) {
    return new BranchBody(
        branch.id().toString(),
        branch.name(),
        branch.partner().toString(),
        branch.country(),
        RegionBody.ofNullable(branch.region()));
  }
}
