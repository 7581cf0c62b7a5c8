package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.PartnerEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner's scorecard as told to other systems. */
@Schema(name = "Scorecard")
@JsonbPropertyOrder({
  "partner",
  "period",
  "previous",
  "measures",
  "trend",
  "touchpoints",
  "branches"
})
public record ScorecardBody(
    PartnerReference partner,
    PeriodBody period,
    @Schema(description = "What changes are counted from") PeriodBody previous,
    List<MeasureBody> measures,
    @Schema(description = "Thirteen months of recommendation, oldest first") List<MonthBody> trend,
    @Schema(description = "Recommendation by touchpoint") List<PartBody> touchpoints,
    @Schema(description = "Recommendation by branch") List<PartBody> branches) {

  /** Whose scorecard it is. */
  @Schema(name = "PartnerReference")
  public record PartnerReference(
      @Schema(example = "0MZK4Q0WG8V2S") String id,
      @Schema(example = "Nordwind Kältetechnik") String name) {

    static PartnerReference of(PartnerEntry partner) {
      return new PartnerReference(partner.id().toString(), partner.name());
    }
  }

  static ScorecardBody of(PartnerEntry partner, Scorecard scorecard, Texts texts) {
    var locale = texts.locale();
    return new ScorecardBody(
        PartnerReference.of(partner),
        PeriodBody.of(scorecard.window().now()),
        PeriodBody.of(scorecard.window().before()),
        scorecard.measures().stream().map(m -> MeasureBody.of(m, texts)).toList(),
        scorecard.trend().stream().map(MonthBody::of).toList(),
        scorecard.touchpoints().stream()
            .map(p -> PartBody.of(p.key().id().toString(), p.key().name().in(locale), p))
            .toList(),
        scorecard.branches().stream()
            .map(
                p ->
                    PartBody.of(
                        p.key().map(b -> b.id().toString()).orElse(null),
                        p.key().map(b -> b.name()).orElse(null),
                        p))
            .toList());
  }
}
