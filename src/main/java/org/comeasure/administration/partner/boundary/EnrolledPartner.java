package org.comeasure.administration.partner.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.comeasure.tenancy.EnrolmentState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner as its manufacturer has it in the books; the first of its languages comes first. */
@Schema(name = "EnrolledPartner")
@JsonbNillable
@JsonbPropertyOrder({
  "id",
  "name",
  "legalName",
  "externalRef",
  "country",
  "languages",
  "tier",
  "region",
  "status"
})
public record EnrolledPartner(
    @Schema(example = "0MZK4Q0WG8V2S") String id,
    @Schema(example = "Nordwind Kältetechnik") String name,
    @Schema(example = "Nordwind Kältetechnik GmbH", nullable = true) @Nullable String legalName,
    @Schema(description = "Its number in your books", example = "K-10234", nullable = true)
        @Nullable String externalRef,
    @Schema(description = "ISO 3166 alpha-2", example = "DE", nullable = true)
        @Nullable String country,
    List<String> languages,
    @Schema(description = "The code of one of the network's tiers", example = "gold") String tier,
    @Schema(description = "Id of a region", example = "0MZK4Q0WG8V2T", nullable = true)
        @Nullable String region,
    @Schema(
            enumeration = {"draft", "provisioning", "active", "suspended", "offboarding", "ended"},
            example = "provisioning")
        String status) {

  static EnrolledPartner of(EnrolmentState enrolment) {
    var details = enrolment.details();
    var region = details.region();
    return new EnrolledPartner(
        enrolment.partner().toString(),
        details.name(),
        details.legalName(),
        details.externalRef(),
        details.country(),
        details.languages(),
        details.tier(),
        region == null ? null : region.toString(),
        enrolment.status().code());
  }
}
