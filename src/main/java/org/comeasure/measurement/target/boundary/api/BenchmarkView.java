package org.comeasure.measurement.target.boundary.api;

import java.math.BigDecimal;
import org.comeasure.measurement.target.boundary.BenchmarkRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An external benchmark as programs see it. */
@Schema(name = "ExternalBenchmark")
public record BenchmarkView(
    String id,
    @Schema(description = "Code of the measure, such as nps or ces-mean") String measure,
    BigDecimal value,
    String source,
    @Nullable String url,
    @Schema(description = "What the source speaks of", example = "2025") String period,
    @Schema(description = "First day", example = "2026-01-01") String from,
    @Schema(description = "Last day, absent while it is open") @Nullable String to,
    @Schema(enumeration = {"current", "coming", "past"}) String phase,
    @Nullable SignatureBody set,
    @Schema(description = "Absent until somebody ends it") @Nullable SignatureBody ended) {

  static BenchmarkView of(BenchmarkRow row) {
    var benchmark = row.benchmark();
    var last = benchmark.lastDay();
    return new BenchmarkView(
        benchmark.id().toString(),
        row.measure().code(),
        benchmark.value(),
        benchmark.source().name(),
        benchmark.source().url(),
        benchmark.source().period(),
        benchmark.firstDay().toString(),
        last == null ? null : last.toString(),
        row.phase().code(),
        row.signed() ? SignatureBody.of(benchmark.set()) : null,
        row.signed() ? benchmark.ended().map(SignatureBody::of).orElse(null) : null);
  }
}
