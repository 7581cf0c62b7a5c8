package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.TierEntry;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A network's figures as told to other systems. */
@Schema(name = "NetworkScorecard")
@JsonbPropertyOrder({
  "period",
  "previous",
  "yearAgo",
  "measures",
  "measure",
  "trend",
  "partners",
  "regions",
  "tiers",
  "touchpoints",
  "countries",
  "channels",
  "productLines"
})
public record NetworkScorecardBody(
    PeriodBody period,
    @Schema(
            description =
                "What changes are counted from. Of a period that still runs only as many days are"
                    + " compared as are over of it.")
        PeriodBody previous,
    @Schema(description = "What changes to a year ago are counted from") PeriodBody yearAgo,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = MeasureBody.class,
            description = "Of all partners together; ratings with by=measure")
        List<MeasureBody> measures,
    @Schema(description = "Code of the measure of trend and breakdowns", example = "nps")
        String measure,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = MonthBody.class,
            description = "Thirteen months, oldest first")
        List<MonthBody> trend,
    List<PartBody> partners,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = PartBody.class,
            description = "The id is null for partners without a region")
        List<PartBody> regions,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = PartBody.class,
            description = "The id is gold, silver or bronze")
        List<PartBody> tiers,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = PartBody.class,
            description = "With by=touchpoint")
        List<PartBody> touchpoints,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = PartBody.class,
            description = "With by=country")
        List<PartBody> countries,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = PartBody.class,
            description = "With by=channel")
        List<PartBody> channels,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = PartBody.class,
            description = "With by=productLine; answers that name one")
        List<PartBody> productLines) {

  static NetworkScorecardBody of(NetworkOverview network, Yardstick yardstick, Texts texts) {
    var window = network.window();
    var unit = network.chosen().kind().unit();
    var parts = new PartBodies(network.parts(), network.chosen(), yardstick, texts);
    return new NetworkScorecardBody(
        PeriodBody.of(window.now()),
        PeriodBody.of(window.before()),
        PeriodBody.of(window.yearAgo()),
        network.measures().stream().map(m -> MeasureBody.of(m, yardstick, texts)).toList(),
        network.chosen().code(),
        network.trend().stream().map(month -> MonthBody.of(month, unit, texts)).toList(),
        parts.bodies(
            network.partners(),
            partner -> partner.id().toString(),
            partner -> partner.name(),
            partner -> yardstick.at(Position.of(partner))),
        parts.bodies(
            network.regions(),
            region -> region.map(entry -> entry.id().toString()).orElse(null),
            region -> region.map(RegionEntry::name).orElse(null),
            region ->
                yardstick.at(
                    region.map(RegionEntry::id).map(Position::ofRegion).orElse(Position.NETWORK))),
        parts.bodies(
            network.tiers(),
            TierEntry::code,
            tier -> tier.name(texts.locale()),
            tier -> yardstick.at(Position.ofTier(tier.code()))),
        parts.touchpoints(),
        parts.countries(),
        parts.channels(),
        parts.productLines());
  }
}
