package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A value held against its target. */
@Schema(name = "Aim")
@JsonbNillable
@JsonbPropertyOrder({
  "id",
  "value",
  "period",
  "status",
  "hangsOnFlagged",
  "inProgress",
  "gap",
  "further",
  "changed"
})
public record AimBody(
    @Schema(description = "The target that counts", example = "0MZK4Q0WG8V2S") String id,
    @Schema(example = "45") BigDecimal value,
    @Schema(
            enumeration = {"month", "quarter", "year", "three-months"},
            description = "The days over which it is judged",
            example = "month")
        String period,
    @Schema(
            enumeration = {
              "on-target",
              "likely-on-target",
              "likely-below-target",
              "below-target",
              "not-enough-responses",
              "other-period"
            },
            description =
                "Likely: the value's interval contains the target. Other period: the figure is not of"
                    + " the days over which the target is judged, so there is no verdict",
            example = "below-target")
        String status,
    @Schema(
            description =
                "Whether the flagged responses decide the status. It is then the one without them,"
                    + " or only likely, whichever is less favourable")
        boolean hangsOnFlagged,
    @Schema(description = "Whether the period is not over, so that status and gap are so far")
        boolean inProgress,
    @Schema(
            description =
                "The value minus the target; null without a verdict. Where the status hangs on flagged"
                    + " responses and is the one without them, of the value without them",
            nullable = true,
            example = "-15.0")
        @Nullable BigDecimal gap,
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

  public static @Nullable AimBody of(TargetAssessment assessment) {
    var goal = assessment.goal();
    if (goal == null) {
      return null;
    }
    var takes = assessment.takes();
    return new AimBody(
        goal.id().toString(),
        goal.value(),
        goal.period().code(),
        assessment.status().code(),
        assessment.hangsOnFlagged(),
        assessment.inProgress(),
        assessment.gap(goal.subject().kind().unit().decimals()).orElse(null),
        takes == null || takes.further().isEmpty() ? null : takes.further().getAsLong(),
        takes == null ? null : takes.changed());
  }
}
