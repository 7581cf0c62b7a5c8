package org.comeasure.administration.network.boundary;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Map;
import org.comeasure.tenancy.Tiers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tier as told to other systems. */
@Schema(name = "Tier")
@JsonbPropertyOrder({"code", "names", "rank", "partners"})
public record TierView(
    @Schema(example = "gold") String code,
    @Schema(description = "By language, ISO 639-1", example = "{\"en\": \"Gold\"}")
        Map<String, String> names,
    @Schema(description = "The highest tier has 1", example = "1") int rank,
    @Schema(description = "How many partners are in it", example = "12") long partners) {

  static TierView of(Tiers.State tier) {
    return new TierView(
        tier.entry().code(), tier.entry().names(), tier.entry().rank(), tier.partners());
  }
}
