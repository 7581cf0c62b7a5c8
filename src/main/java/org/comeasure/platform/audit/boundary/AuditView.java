package org.comeasure.platform.audit.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.SortedMap;
import org.comeasure.platform.audit.domain.AuditEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry as told to other systems. */
@Schema(name = "AuditEntry")
@JsonbNillable
@JsonbPropertyOrder({
  "number", "at", "actor", "name", "action", "object", "label", "partner", "before", "after",
  "reason"
})
public record AuditView(
    @Schema(description = "From 1 on, without gaps for the manufacturer", example = "412")
        long number,
    Instant at,
    @Schema(
            description = "Id of the person or client at the identity provider, or portal",
            example = "c0a50000-0000-4000-8002-000000000001")
        String actor,
    @Schema(description = "What it was called then", example = "Ada Brandt") String name,
    @Schema(example = "link.revoked") String action,
    @Schema(description = "What it was done to", example = "links/0Q7MZ3V8K2T4A") String object,
    @Schema(description = "What people call it", example = "Counter in Kiel") String label,
    @Schema(nullable = true, example = "0PTXYQK4A9M2W") @Nullable String partner,
    @Schema(description = "What has changed, as it was") SortedMap<String, String> before,
    @Schema(description = "The same as it is since then") SortedMap<String, String> after,
    @Schema(example = "The shop has moved") String reason) {

  static AuditView of(AuditEntry entry) {
    var event = entry.event();
    var partner = event.partner();
    return new AuditView(
        entry.number(),
        entry.at(),
        entry.actor(),
        entry.name(),
        event.action(),
        event.object(),
        event.label(),
        partner == null ? null : partner.toString(),
        event.before(),
        event.after(),
        event.reason());
  }
}
