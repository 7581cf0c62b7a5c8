package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import org.comeasure.measurement.target.domain.Judgement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A value held against its target. */
@Schema(name = "Aim")
@JsonbNillable
@JsonbPropertyOrder({"id", "value", "status", "further", "changed"})
public record AimBody(
    @Schema(description = "The target that counts", example = "0MZK4Q0WG8V2S") String id,
    @Schema(example = "45") BigDecimal value,
    @Schema(
            enumeration = {"reached", "missed", "within-chance", "too-few"},
            description = "Within chance: the value's interval contains the target",
            example = "missed")
        String status,
    @Schema(
            description =
                "Additional best answers that it takes; null where none are, or no number would do",
            nullable = true,
            example = "28")
        @Nullable Long further,
    @Schema(
            description =
                "Or answers that would have to be best ones instead; null where none would",
            nullable = true,
            example = "8")
        @Nullable Long changed) {

  public static @Nullable AimBody of(Judgement judgement) {
    var goal = judgement.goal();
    if (goal == null) {
      return null;
    }
    var takes = judgement.takes();
    return new AimBody(
        goal.id().toString(),
        goal.value(),
        judgement.attainment().code(),
        takes == null || takes.further().isEmpty() ? null : takes.further().getAsLong(),
        takes == null ? null : takes.changed());
  }
}
