package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Locale;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.shared.locale.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One measure of a period. */
@Schema(name = "Measure")
@JsonbNillable
@JsonbPropertyOrder({
  "code",
  "kind",
  "name",
  "unit",
  "value",
  "reason",
  "n",
  "interval",
  "lowBase",
  "withoutFlagged",
  "grade",
  "change",
  "yearAgo",
  "target"
})
public record MeasureBody(
    @Schema(description = "Unique in the network; a second variant has its own", example = "nps")
        String code,
    @Schema(
            enumeration = {"nps", "csat", "ces", "ces-mean", "rating", "top-3-box", "yes-no"},
            description = "How it is computed",
            example = "nps")
        String kind,
    @Schema(description = "In the language asked for", example = "Recommend (NPS)") String name,
    @Schema(
            enumeration = {"points", "percent", "mean"},
            example = "points")
        String unit,
    @Schema(
            description =
                "With one decimal, a mean with two; null when fewer than 5 answered, see reason",
            nullable = true,
            example = "41.3")
        @Nullable Double value,
    @Schema(enumeration = "too-few-answers", nullable = true) @Nullable String reason,
    @Schema(description = "Answers", example = "561") long n,
    @Schema(description = "95%", nullable = true) @Nullable IntervalBody interval,
    @Schema(description = "5 to 9 answers: read with care") boolean lowBase,
    @Schema(
            description = "The same without flagged responses; null where none is flagged",
            nullable = true)
        @Nullable UnflaggedBody withoutFlagged,
    @Schema(description = "How far the value can be trusted; null without a value", nullable = true)
        @Nullable GradeBody grade,
    @Schema(description = "Since the period before") ChangeBody change,
    @Schema(description = "Since the period a year before") ChangeBody yearAgo,
    @Schema(
            description = "That of the last day; null where none is set, and for partners' answers",
            nullable = true)
        @Nullable AimBody target) {

  /** A value that flagged responses have no part in. */
  @Schema(name = "WithoutFlagged")
  public record UnflaggedBody(
      @Schema(description = "As value; null when fewer than 5 are left", nullable = true)
          @Nullable Double value,
      @Schema(description = "Answers left", example = "153") long n) {

    static @Nullable UnflaggedBody of(MeasureFigure measure) {
      if (measure.answers().flagged().isEmpty()) {
        return null;
      }
      var shown = ShownValue.of(measure.unflagged(), measure.kind().unit());
      return new UnflaggedBody(shown.value(), shown.n());
    }
  }

  static MeasureBody of(MeasureFigure measure, Yardstick yardstick, Texts texts) {
    var unit = measure.kind().unit();
    var shown = ShownValue.of(measure.figure(), unit);
    return new MeasureBody(
        measure.code(),
        measure.kind().code(),
        name(measure.measured(), texts),
        unit.name().toLowerCase(Locale.ROOT),
        shown.value(),
        shown.reason(),
        shown.n(),
        shown.interval(),
        shown.lowBase(),
        UnflaggedBody.of(measure),
        GradeBody.of(measure.integrity(), texts),
        ChangeBody.of(measure.change(), unit),
        ChangeBody.of(measure.sinceYearAgo(), unit),
        AimBody.of(
            yardstick.judge(Subject.of(measure.measured()), measure.figure(), measure.answers())));
  }

  static String name(Measured measured, Texts texts) {
    String name = measured.measure().name().in(texts.locale());
    return measured.kind().asMean() ? texts.get("measurement.figure.named-mean", name) : name;
  }
}
