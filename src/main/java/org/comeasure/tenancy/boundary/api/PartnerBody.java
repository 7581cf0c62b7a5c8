package org.comeasure.tenancy.boundary.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.comeasure.tenancy.PartnerEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner's enrolment as told to other systems. */
@Schema(name = "Partner")
@JsonbNillable
@JsonbPropertyOrder({"id", "name", "status", "tier", "region"})
public record PartnerBody(
    @Schema(example = "0MZK4Q0WG8V2S") String id,
    @Schema(example = "Nordwind Kältetechnik") String name,
    @Schema(
            enumeration = {"draft", "provisioning", "active", "suspended", "offboarding", "ended"},
            example = "active")
        String status,
    @Schema(description = "The code of one of the network's tiers", example = "gold") String tier,
    @Schema(nullable = true) @Nullable RegionBody region) {

  static PartnerBody of(PartnerEntry partner) {
    return new PartnerBody(
        partner.id().toString(),
        partner.name(),
        partner.status(),
        partner.tier().code(),
        RegionBody.ofNullable(partner.region()));
  }
}
