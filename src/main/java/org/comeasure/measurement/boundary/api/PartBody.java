package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.shared.locale.Texts;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The chosen measure of one touchpoint, branch, partner or other part. */
@Schema(name = "Part")
@JsonbNillable
@JsonbPropertyOrder({
  "id",
  "name",
  "value",
  "reason",
  "n",
  "interval",
  "lowBase",
  "grade",
  "share",
  "change",
  "yearAgo",
  "target",
  "months"
})
public record PartBody(
    @Schema(
            description =
                "Null for the answers that name no branch; the code of a country, channel or tier",
            nullable = true,
            example = "0MZK4Q0WG8V2R")
        @Nullable String id,
    @Schema(nullable = true, example = "Repair visit") @Nullable String name,
    @Schema(nullable = true, example = "19.2") @Nullable Double value,
    @Schema(
            enumeration = {"too-few-answers", "not-asked"},
            nullable = true,
            description =
                "Why there is no value; null with one. not-asked: the touchpoint's questionnaire does"
                    + " not ask for the measure")
        @Nullable String reason,
    @Schema(example = "96") long n,
    @Schema(nullable = true) @Nullable IntervalBody interval,
    boolean lowBase,
    @Schema(description = "How far the value can be trusted; null without a value", nullable = true)
        @Nullable GradeBody grade,
    @Schema(description = "Of the answers of all parts, 0 to 1", example = "0.17") double share,
    @Schema(description = "Since the period before") ChangeBody change,
    @Schema(description = "Since the period a year before") ChangeBody yearAgo,
    @Schema(
            description =
                "That of the last day, at the touchpoint or of the partner, region or tier that the part"
                    + " is; null where none is set, and for partners' answers",
            nullable = true)
        @Nullable AimBody target,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = MonthBody.class,
            description =
                "The last eight of the trend, oldest first, without grades. May be empty where nobody"
                    + " answered in any of them, and for channels and product lines where filters"
                    + " are set")
        List<MonthBody> months) {

  public PartBody {
    months = List.copyOf(months);
  }

  private static final double ROUNDED = 1000;

  /**
   * @param judgement of its value against its target
   */
  static PartBody of(
      @Nullable String id,
      @Nullable String name,
      Part<?> part,
      TargetAssessment judgement,
      Texts texts) {
    var unit = part.kind().unit();
    var shown = ShownValue.of(part.figure(), unit);
    return new PartBody(
        id,
        name,
        shown.value(),
        shown.reason(),
        shown.n(),
        shown.interval(),
        shown.lowBase(),
        GradeBody.of(part.integrity(), texts),
        Math.round(part.share() * ROUNDED) / ROUNDED,
        ChangeBody.of(part.standing().sincePrevious(), unit),
        ChangeBody.of(part.sinceYearAgo(), unit),
        AimBody.of(judgement),
        part.months().stream().map(month -> MonthBody.of(month, unit, texts)).toList());
  }
}
