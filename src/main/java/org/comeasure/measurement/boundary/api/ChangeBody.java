package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Locale;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change since another period. */
@Schema(name = "Change")
@JsonbNillable
@JsonbPropertyOrder({"difference", "verdict", "reason", "hangsOnFlagged"})
public record ChangeBody(
    @Schema(
            description =
                "In the unit of the measure, between the two values as they are given here; null"
                    + " when not-comparable, or not counted yet in a period that is in progress",
            nullable = true,
            example = "6.2")
        @Nullable Double difference,
    @Schema(
            description =
                "Whether chance explains it: two-sided tests, of which those that stand in one"
                    + " column (the changes, those since a year before, or the differences of one"
                    + " list) are decided together, so that 5% of what is called significant is"
                    + " expected not to be (Benjamini-Hochberg). in-progress: the period is not"
                    + " over, and nothing is significant before",
            enumeration = {
              "significant-up",
              "significant-down",
              "within-chance",
              "in-progress",
              "not-comparable"
            },
            example = "within-chance")
        String verdict,
    @Schema(
            description =
                "Why there is no verdict; null with one. too-few-answers: on one side."
                    + " barely-measured: the partner, or half of the partners, is measured only"
                    + " since after the first fifth of one of the periods. overlap: an answer can be in"
                    + " both periods or both selections",
            enumeration = {"too-few-answers", "in-progress", "barely-measured", "overlap"},
            nullable = true,
            example = "in-progress")
        @Nullable String reason,
    @Schema(
            description =
                "Whether the flagged responses decide: it would be significant with them, and is"
                    + " not told as such")
        boolean hangsOnFlagged) {

  static ChangeBody of(Change change, Unit unit) {
    return new ChangeBody(
        change.isComparable() ? change.difference(unit.decimals()) : null,
        change.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        change.reason() == null ? null : change.reason().code(),
        change.hangsOnFlagged());
  }
}
