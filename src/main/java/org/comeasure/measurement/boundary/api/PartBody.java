package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.scorecard.Part;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The recommendation (NPS) of one touchpoint, branch or partner. */
@Schema(name = "Part")
@JsonbNillable
@JsonbPropertyOrder({"id", "name", "value", "reason", "n", "interval", "lowBase", "change"})
public record PartBody(
    @Schema(
            description = "Null for the answers that name no branch",
            nullable = true,
            example = "0MZK4Q0WG8V2R")
        @Nullable String id,
    @Schema(nullable = true, example = "Repair visit") @Nullable String name,
    @Schema(nullable = true, example = "19.2") @Nullable Double value,
    @Schema(enumeration = "too-few-answers", nullable = true) @Nullable String reason,
    @Schema(example = "96") long n,
    @Schema(nullable = true) @Nullable IntervalBody interval,
    boolean lowBase,
    ChangeBody change) {

  static PartBody of(@Nullable String id, @Nullable String name, Part<?> part) {
    var shown = ShownValue.of(part.figure(), Unit.POINTS);
    return new PartBody(
        id,
        name,
        shown.value(),
        shown.reason(),
        shown.n(),
        shown.interval(),
        shown.lowBase(),
        ChangeBody.of(part.standing().sincePrevious(), Unit.POINTS));
  }
}
