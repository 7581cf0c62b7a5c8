package org.comeasure.measurement.boundary.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The 95% interval of a value. */
@Schema(name = "Interval")
public record IntervalBody(
    @Schema(example = "33.8") double low, @Schema(example = "47.1") double high) {}
