package org.comeasure.administration.partner.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.comeasure.shared.locale.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How setting a partner up goes. */
@Schema(name = "Provisioning")
@JsonbNillable
@JsonbPropertyOrder({"status", "running", "problem", "detail", "triedAt"})
public record ProvisioningView(
    @Schema(
            enumeration = {"draft", "provisioning", "active", "suspended", "offboarding", "ended"},
            example = "provisioning")
        String status,
    @Schema(description = "Whether it is being tried now") boolean running,
    @Schema(
            description = "What went wrong the last time, and what to do",
            example = "The sign-in service did not answer. It is tried again by itself.",
            nullable = true)
        @Nullable String problem,
    @Schema(
            description = "What the sign-in service said, in its own words",
            example = "status 503",
            nullable = true)
        @Nullable String detail,
    @Schema(nullable = true) @Nullable Instant triedAt) {

  static ProvisioningView of(SetUpPartner.State state, Texts texts) {
    var problem = state.problem();
    return new ProvisioningView(
        state.status().code(),
        state.under(),
        problem == null ? null : texts.get(problem),
        state.detail(),
        state.triedAt());
  }
}
