package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.PartnerEntry;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner's scorecard as told to other systems. */
@Schema(name = "Scorecard")
@JsonbPropertyOrder({
  "partner",
  "holder",
  "period",
  "previous",
  "yearAgo",
  "measures",
  "measure",
  "trend",
  "touchpoints",
  "branches",
  "countries",
  "channels",
  "productLines"
})
public record ScorecardBody(
    PartnerReference partner,
    @Schema(
            description =
                "Whose figures they are: the partner, or the branch that is asked for or that the"
                    + " caller is limited to",
            example = "Kiel, Nordwind Kältetechnik")
        String holder,
    PeriodBody period,
    @Schema(
            description =
                "What changes are counted from. Of a period that still runs only as many days are"
                    + " compared as are over of it.")
        PeriodBody previous,
    @Schema(description = "What changes to a year ago are counted from") PeriodBody yearAgo,
    List<MeasureBody> measures,
    @Schema(description = "Code of the measure of trend and breakdowns", example = "nps")
        String measure,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = MonthBody.class,
            description = "Thirteen months, oldest first")
        List<MonthBody> trend,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = PartBody.class,
            description = "All touchpoints, whichever is asked for")
        List<PartBody> touchpoints,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = PartBody.class,
            description = "All branches, whichever is asked for")
        List<PartBody> branches,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = PartBody.class,
            description = "All countries, whichever is asked for")
        List<PartBody> countries,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = PartBody.class,
            description =
                "All channels, whichever is asked for; without changes in a period that still runs,"
                    + " and empty where the period has days of a month that it does not cover")
        List<PartBody> channels,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = PartBody.class,
            description = "Answers that name a product line; otherwise as channels")
        List<PartBody> productLines) {

  /** Whose scorecard it is. */
  @Schema(name = "PartnerReference")
  public record PartnerReference(
      @Schema(example = "0MZK4Q0WG8V2S") String id,
      @Schema(example = "Nordwind Kältetechnik") String name) {

    static PartnerReference of(PartnerEntry partner) {
      return new PartnerReference(partner.id().toString(), partner.name());
    }
  }

  static ScorecardBody of(
      PartnerEntry partner, String holder, Scorecard scorecard, Yardstick yardstick, Texts texts) {
    var window = scorecard.window();
    var unit = scorecard.chosen().kind().unit();
    var parts = new PartBodies(scorecard.parts(), scorecard.chosen(), yardstick, texts);
    return new ScorecardBody(
        PartnerReference.of(partner),
        holder,
        PeriodBody.of(window.now()),
        PeriodBody.of(window.before()),
        PeriodBody.of(window.yearAgo()),
        scorecard.measures().stream().map(m -> MeasureBody.of(m, yardstick, texts)).toList(),
        scorecard.chosen().code(),
        scorecard.trend().stream().map(month -> MonthBody.of(month, unit, texts)).toList(),
        parts.touchpoints(),
        parts.branches(),
        parts.countries(),
        parts.channels(),
        parts.productLines());
  }
}
