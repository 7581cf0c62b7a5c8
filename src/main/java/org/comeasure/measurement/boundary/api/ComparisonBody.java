package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.shared.locale.Texts;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two selections side by side, as told to other systems. */
@Schema(name = "Comparison")
@JsonbPropertyOrder({"first", "second", "overlap", "measures", "measure", "trend"})
public record ComparisonBody(
    SideBody first,
    SideBody second,
    @Schema(
            description =
                "Whether an answer can be in both; then no measure has a difference or verdict")
        boolean overlap,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = RowBody.class,
            description = "Those that anybody answered")
        List<RowBody> measures,
    @Schema(description = "Code of the measure of the trend", example = "nps") String measure,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = MonthsBody.class,
            description = "Thirteen months, oldest first")
        List<MonthsBody> trend) {

  /** What a side is of. */
  @Schema(name = "ComparedSide")
  @JsonbNillable
  public record SideBody(
      PeriodBody period,
      @Schema(description = "As asked for; null for all", nullable = true, example = "tier:gold")
          @Nullable String place,
      @Schema(
              description =
                  "Of a partner or region; a branch beside its partner: \"Kiel, Nordwind Kältetechnik\"",
              nullable = true)
          @Nullable String name) {

    static SideBody of(ReadSelection.Selected side) {
      var place = side.place();
      return new SideBody(
          PeriodBody.of(side.selection().period()),
          place.token().isEmpty() ? null : place.token(),
          side.name().isEmpty() ? null : side.name());
    }
  }

  /** One measure of both. */
  @Schema(name = "ComparedMeasure")
  public record RowBody(
      @Schema(example = "nps") String code,
      @Schema(
              enumeration = {"nps", "csat", "ces", "ces-mean", "rating", "top-3-box", "yes-no"},
              example = "nps")
          String kind,
      @Schema(description = "In the language asked for", example = "Recommend (NPS)") String name,
      @Schema(
              enumeration = {"points", "percent", "mean"},
              example = "points")
          String unit,
      ValueBody first,
      ValueBody second,
      @Schema(description = "The first minus the second") ChangeBody difference) {

    static RowBody of(Comparison.Row row, Held first, Held second, Texts texts) {
      var kind = row.measured().kind();
      return new RowBody(
          row.measured().code(),
          kind.code(),
          MeasureBody.name(row.measured(), texts),
          kind.unit().name().toLowerCase(Locale.ROOT),
          ValueBody.of(row.measured(), row.first(), first, texts),
          ValueBody.of(row.measured(), row.second(), second, texts),
          ChangeBody.of(row.difference(), kind.unit()));
    }
  }

  /** A measure of one side. */
  @Schema(name = "ComparedValue")
  @JsonbNillable
  @JsonbPropertyOrder({"value", "reason", "n", "interval", "lowBase", "grade", "target"})
  public record ValueBody(
      @Schema(nullable = true, example = "41.3") @Nullable Double value,
      @Schema(enumeration = "too-few-answers", nullable = true) @Nullable String reason,
      @Schema(example = "561") long n,
      @Schema(nullable = true) @Nullable IntervalBody interval,
      boolean lowBase,
      @Schema(nullable = true) @Nullable GradeBody grade,
      @Schema(description = "That of the side's last day; null where none is", nullable = true)
          @Nullable AimBody target) {

    static ValueBody of(Measured measured, Comparison.Graded graded, Held side, Texts texts) {
      var shown = ShownValue.of(graded.figure(), measured.kind().unit());
      return new ValueBody(
          shown.value(),
          shown.reason(),
          shown.n(),
          shown.interval(),
          shown.lowBase(),
          GradeBody.of(graded.integrity(), texts),
          AimBody.of(
              side.yardstick().judge(Subject.of(measured), graded.figure(), graded.answers())));
    }
  }

  /** The chosen measure of both in one month. */
  @Schema(name = "ComparedMonth")
  public record MonthsBody(MonthBody first, MonthBody second) {}

  /** A side and what its figures are held against. */
  record Held(ReadSelection.Selected side, Yardstick yardstick) {}

  static ComparisonBody of(Held first, Held second, Comparison comparison, Texts texts) {
    return new ComparisonBody(
        SideBody.of(first.side()),
        SideBody.of(second.side()),
        first.side().selection().overlaps(second.side().selection()),
        comparison.rows().stream()
            .filter(row -> row.first().n() + row.second().n() > 0)
            .map(row -> RowBody.of(row, first, second, texts))
            .toList(),
        comparison.chosen().code(),
        trend(comparison, texts));
  }

  private static List<MonthsBody> trend(Comparison comparison, Texts texts) {
    var unit = comparison.chosen().kind().unit();
    var second = comparison.second().iterator();
    return comparison.first().stream()
        .map(
            month ->
                new MonthsBody(
                    MonthBody.of(month, unit, texts), MonthBody.of(second.next(), unit, texts)))
        .toList();
  }
}
