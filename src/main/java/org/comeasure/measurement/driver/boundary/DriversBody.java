package org.comeasure.measurement.driver.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.driver.domain.DriverFindings;
import org.comeasure.measurement.driver.domain.DriverQuestion;
import org.comeasure.measurement.driver.domain.KeyDrivers;
import org.comeasure.measurement.driver.domain.KeyDrivers.Mark;
import org.comeasure.measurement.driver.domain.KeyDrivers.Outcome;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.programme.MeasureEntry;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes with an outcome, as told to other systems: an association, never a cause. */
@Schema(name = "Drivers")
@JsonbNillable
@JsonbPropertyOrder({
  "battery",
  "audience",
  "outcome",
  "from",
  "to",
  "reason",
  "n",
  "read",
  "capped",
  "rSquared",
  "alpha",
  "alphaN",
  "scales",
  "draws",
  "computedAt",
  "items"
})
public record DriversBody(
    @Schema(example = "repair-visit.details") String battery,
    @Schema(enumeration = {"end-user", "partner", "partner-staff", "manufacturer-staff"})
        String audience,
    @Schema(
            enumeration = {"nps", "csat"},
            nullable = true,
            description = "Null where neither is asked beside the battery")
        @Nullable String outcome,
    @Schema(example = "2025-12-01") String from,
    @Schema(example = "2026-11-30") String to,
    @Schema(
            enumeration = {"too-few-answers", "no-variation", "no-outcome"},
            nullable = true,
            description = "Why there are no items")
        @Nullable String reason,
    @Schema(description = "Complete answers", example = "812") int n,
    @Schema(description = "Answers that were read", example = "940") long read,
    @Schema(description = "Whether there were more, of which the newest were read") boolean capped,
    @Schema(nullable = true, example = "0.442") @Nullable Double rSquared,
    @Schema(
            description = "Cronbach's alpha of all items together; see scales",
            nullable = true,
            example = "0.81")
        @Nullable Double alpha,
    @Schema(description = "Answers to all items", example = "850") int alphaN,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = ScaleBody.class,
            description = "The battery's subscales, or the battery as one")
        List<ScaleBody> scales,
    @Schema(description = "Samples behind the intervals", example = "1000") int draws,
    Instant computedAt,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = ItemBody.class,
            description = "In the order in which they are asked")
        List<ItemBody> items) {

  private static final double DECIMALS = 10_000;

  /** One thing that is rated. */
  @Schema(name = "Driver")
  @JsonbNillable
  @JsonbPropertyOrder({"measure", "weight", "low", "high", "mean", "target", "remark"})
  public record ItemBody(
      @Schema(example = "workmanship") String measure,
      @Schema(description = "Share of the outcome's variance, 0 to 1", nullable = true)
          @Nullable Double weight,
      @Schema(description = "95% interval", nullable = true) @Nullable Double low,
      @Schema(nullable = true) @Nullable Double high,
      @Schema(
              description = "Average rating, of a reversed item that of the answers turned round",
              example = "4.1")
          double mean,
      @Schema(
              description = "What it is to be on the last day; null where nobody set a target",
              nullable = true,
              example = "4.25")
          @Nullable BigDecimal target,
      @Schema(
              enumeration = {"constant", "collinear"},
              nullable = true)
          @Nullable String remark) {}

  /** Items that measure something together. */
  @Schema(name = "ItemScale")
  @JsonbNillable
  public record ScaleBody(
      @Schema(description = "Key of the subscale; null for a whole battery", nullable = true)
          @Nullable String subscale,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = String.class,
              description = "Codes of the items")
          List<String> items,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = String.class,
              description = "Those of the items that are turned round first")
          List<String> reversed,
      @Schema(description = "Answers to all of the items") int n,
      @Schema(description = "Cronbach's alpha, not rounded; from 100 answers on", nullable = true)
          @Nullable Double alpha,
      @Schema(description = "Average of the items' averages by person", nullable = true)
          @Nullable Double mean,
      @Schema(description = "Their standard deviation", nullable = true)
          @Nullable Double deviation) {}

  /** What was found, and when. */
  record Told(DriverFindings findings, Instant computedAt) {}

  /**
   * @param yardstick what the average ratings are held against
   */
  static DriversBody of(
      DriverChoice choice, Told found, Yardstick yardstick, List<MeasureEntry> names) {
    var findings = found.findings();
    var drivers = findings.drivers();
    boolean told = drivers.outcome() == Outcome.TOLD;
    var question = choice.question().orElseThrow();
    return new DriversBody(
        choice.battery() == null ? "" : choice.battery().code(),
        question.audience(),
        question.hasOutcome() ? DriverWords.code(choice.outcome()) : null,
        choice.period().from().toString(),
        choice.period().lastDay().toString(),
        reason(drivers.outcome()),
        drivers.n(),
        findings.read(),
        findings.capped(),
        told ? rounded(drivers.rSquared()) : null,
        drivers.alpha() == null ? null : rounded(drivers.alpha()),
        drivers.alphaN(),
        scales(question, findings, names),
        KeyDrivers.DRAWS,
        found.computedAt(),
        IntStream.range(0, drivers.items().size())
            .mapToObj(
                i -> {
                  int measure = question.items().get(i);
                  return item(
                      code(measure, names),
                      drivers.items().get(i),
                      target(yardstick, measure, names));
                })
            .toList());
  }

  private static List<ScaleBody> scales(
      DriverQuestion question, DriverFindings findings, List<MeasureEntry> names) {
    return IntStream.range(0, findings.scales().size())
        .mapToObj(
            i -> {
              var found = findings.scales().get(i);
              var items = question.scales().get(i).items();
              return new ScaleBody(
                  found.key().isEmpty() ? null : found.key(),
                  items.stream().map(item -> code(item, names)).toList(),
                  items.stream()
                      .filter(question.reversed()::contains)
                      .map(item -> code(item, names))
                      .toList(),
                  found.n(),
                  found.alpha(),
                  found.mean(),
                  found.deviation());
            })
        .toList();
  }

  private static @Nullable String reason(Outcome outcome) {
    return switch (outcome) {
      case TOLD -> null;
      case TOO_FEW -> "too-few-answers";
      case CONSTANT -> "no-variation";
      case NO_OUTCOME -> "no-outcome";
    };
  }

  private static @Nullable BigDecimal target(
      Yardstick yardstick, int measure, List<MeasureEntry> names) {
    return DriverWords.subject(measure, names)
        .flatMap(yardstick::goal)
        .map(Goal::value)
        .orElse(null);
  }

  private static ItemBody item(String measure, KeyDrivers.Item item, @Nullable BigDecimal target) {
    boolean weighs = item.mark() != Mark.CONSTANT;
    Interval interval = item.interval();
    return new ItemBody(
        measure,
        weighs ? rounded(item.weight()) : null,
        weighs ? rounded(interval.low()) : null,
        weighs ? rounded(interval.high()) : null,
        rounded(item.mean()),
        target,
        item.mark() == Mark.NONE ? null : item.mark().name().toLowerCase(Locale.ROOT));
  }

  private static String code(int measure, List<MeasureEntry> names) {
    return names.stream()
        .filter(name -> name.number() == measure)
        .map(MeasureEntry::code)
        .findFirst()
        .orElse(String.valueOf(measure));
  }

  private static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
