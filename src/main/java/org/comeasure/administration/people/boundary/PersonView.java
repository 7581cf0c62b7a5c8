package org.comeasure.administration.people.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.Membership;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who works for an organisation, as those who look after its people see it. */
@Schema(name = "Person")
@JsonbNillable
@JsonbPropertyOrder({
  "id",
  "partner",
  "name",
  "email",
  "role",
  "allBranches",
  "branches",
  "state",
  "invitedUntil",
  "lastSeenAt",
  "pending",
  "problem",
  "detail"
})
public record PersonView(
    @Schema(example = "0MZK4Q0WG8V2S") String id,
    @Schema(
            description = "Id of the partner; null for the manufacturer's own people",
            example = "0MZK4Q0WG8V2T",
            nullable = true)
        @Nullable String partner,
    @Schema(description = "As the person's account has it, once it has signed in") String name,
    @Schema(description = "Empty where none is known", example = "ada@nordwind.example")
        String email,
    @Schema(
            enumeration = {
              "manufacturer-admin",
              "manufacturer-analyst",
              "partner-manager",
              "partner-viewer"
            },
            example = "partner-viewer")
        String role,
    @Schema(description = "Whether all branches are seen") boolean allBranches,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = String.class,
            description = "Ids of the branches that the person is limited to")
        List<String> branches,
    @Schema(
            description =
                "inviting: the invitation is about to be sent; removing: without access already",
            enumeration = {"inviting", "invited", "expired", "active", "removing", "removed"},
            example = "active")
        String state,
    @Schema(description = "Until when the link of the invitation works", nullable = true)
        @Nullable Instant invitedUntil,
    @Schema(description = "When the person last signed in here", nullable = true)
        @Nullable Instant lastSeenAt,
    @Schema(description = "Whether the sign-in service is still to hear of it") boolean pending,
    @Schema(
            description = "What went wrong there the last time, and what to do",
            example = "The sign-in service did not answer. It is tried again by itself.",
            nullable = true)
        @Nullable String problem,
    @Schema(
            description = "What the sign-in service said, in its own words",
            example = "status 503",
            nullable = true)
        @Nullable String detail) {

  static PersonView of(Membership one, Instant now, Texts texts) {
    var partner = one.partner();
    var problem = one.problem();
    return new PersonView(
        one.id().toString(),
        partner == null ? null : partner.toString(),
        one.name(),
        one.email(),
        one.role().toString(),
        !one.limited(),
        one.branches().stream().map(BranchId::toString).sorted().toList(),
        one.state(now).code(),
        one.invitedUntil(),
        one.seenAt(),
        !one.settled(),
        problem == null ? null : texts.get(problem),
        one.detail());
  }
}
