package org.comeasure.measurement.boundary.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.domain.scorecard.PartnerRow;
import org.comeasure.shared.locale.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A network's figures as told to other systems. */
@Schema(name = "NetworkScorecard")
@JsonbPropertyOrder({"period", "previous", "measures", "trend", "partners"})
public record NetworkScorecardBody(
    PeriodBody period,
    PeriodBody previous,
    @Schema(description = "Of all partners together") List<MeasureBody> measures,
    @Schema(description = "Thirteen months of recommendation, oldest first") List<MonthBody> trend,
    @Schema(description = "Recommendation by partner") List<PartBody> partners) {

  static NetworkScorecardBody of(NetworkOverview network, Texts texts) {
    return new NetworkScorecardBody(
        PeriodBody.of(network.window().now()),
        PeriodBody.of(network.window().before()),
        network.measures().stream().map(m -> MeasureBody.of(m, texts)).toList(),
        network.trend().stream().map(MonthBody::of).toList(),
        network.partners().stream().map(NetworkScorecardBody::part).toList());
  }

  private static PartBody part(PartnerRow row) {
    return PartBody.of(row.partner().id().toString(), row.partner().name(), row.recommendation());
  }
}
