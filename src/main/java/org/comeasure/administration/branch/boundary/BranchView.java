package org.comeasure.administration.branch.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.comeasure.tenancy.BranchState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A branch as it is administered. */
@Schema(name = "AdministeredBranch")
@JsonbNillable
@JsonbPropertyOrder({
  "id",
  "partner",
  "name",
  "country",
  "timeZone",
  "address",
  "region",
  "status",
  "mergedInto"
})
public record BranchView(
    @Schema(example = "0MZK4Q0WG8V2R") String id,
    @Schema(description = "Id of the partner", example = "0MZK4Q0WG8V2S") String partner,
    @Schema(example = "Kiel") String name,
    @Schema(description = "ISO 3166 alpha-2", example = "DE") String country,
    @Schema(
            description = "IANA name; null for the network's",
            example = "Europe/Berlin",
            nullable = true)
        @Nullable String timeZone,
    @Schema(example = "Hafenstraße 4, 24103 Kiel", nullable = true) @Nullable String address,
    @Schema(description = "Id of a region", nullable = true) @Nullable String region,
    @Schema(
            enumeration = {"open", "closed", "merged"},
            example = "open")
        String status,
    @Schema(description = "Id of the branch that has taken it over", nullable = true)
        @Nullable String mergedInto) {

  static BranchView of(BranchState branch) {
    var details = branch.details();
    return new BranchView(
        branch.id().toString(),
        branch.partner().toString(),
        details.name(),
        details.country(),
        details.zone(),
        details.address(),
        text(details.region()),
        status(branch),
        text(branch.mergedInto()));
  }

  static String status(BranchState branch) {
    return branch.open() ? "open" : branch.mergedInto() == null ? "closed" : "merged";
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }
}
