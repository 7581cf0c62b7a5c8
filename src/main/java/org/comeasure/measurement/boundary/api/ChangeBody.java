package org.comeasure.measurement.boundary.api;

import java.util.Locale;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change since another period. */
@Schema(name = "Change")
public record ChangeBody(
    @Schema(
            description =
                "In the unit of the measure, between the two values as they are given here; null when"
                    + " not-comparable",
            nullable = true,
            example = "6.2")
        @Nullable Double difference,
    @Schema(
            description =
                "Whether chance explains it (two-sided, 5%); not-comparable when either period has"
                    + " too few answers",
            enumeration = {"significant-up", "significant-down", "within-chance", "not-comparable"},
            example = "within-chance")
        String verdict,
    @Schema(
            description =
                "Whether the flagged responses decide: it would be significant with them, and is not"
                    + " told as such")
        boolean hangsOnFlagged) {

  static ChangeBody of(Change change, Unit unit) {
    return new ChangeBody(
        change.isComparable() ? change.difference(unit.decimals()) : null,
        change.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        change.hangsOnFlagged());
  }
}
