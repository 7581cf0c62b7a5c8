package org.comeasure.measurement.boundary.api;

import org.comeasure.shared.period.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days, both included. */
@Schema(name = "Period")
public record PeriodBody(
    @Schema(example = "2026-11-01") String from, @Schema(example = "2026-11-30") String to) {

  static PeriodBody of(Period period) {
    return new PeriodBody(period.from().toString(), period.lastDay().toString());
  }
}
