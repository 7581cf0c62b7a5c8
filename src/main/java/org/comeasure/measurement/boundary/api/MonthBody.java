package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.shared.locale.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The chosen measure in one month, of all or of a part. */
@Schema(name = "Month")
@JsonbNillable
@JsonbPropertyOrder({"month", "value", "reason", "n", "interval", "lowBase", "grade"})
public record MonthBody(
    @Schema(example = "2026-11") String month,
    @Schema(nullable = true, example = "41.3") @Nullable Double value,
    @Schema(enumeration = "too-few-answers", nullable = true) @Nullable String reason,
    @Schema(example = "48") long n,
    @Schema(nullable = true) @Nullable IntervalBody interval,
    boolean lowBase,
    @Schema(
            description =
                "By the month's own answers, channels and forms; null without a value, and of parts",
            nullable = true)
        @Nullable GradeBody grade) {

  static MonthBody of(MonthFigure figure, Unit unit, Texts texts) {
    var shown = ShownValue.of(figure.figure(), unit);
    return new MonthBody(
        figure.month().toString(),
        shown.value(),
        shown.reason(),
        shown.n(),
        shown.interval(),
        shown.lowBase(),
        GradeBody.of(figure.integrity(), texts));
  }
}
