package org.comeasure.measurement.target.boundary.page;

import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.target.boundary.Numbers;
import org.comeasure.measurement.target.domain.BenchmarkFigure;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A figure from outside in one line of a tile: "Benchmark 38: European Heating Barometer, 2025";
 * {@code measurement/target/benchmark.jte} shows it.
 *
 * @param source who says so, and of which year or period
 * @param url where it can be read, null where nobody said
 */
public record BenchmarkNote(String value, String source, @Nullable String url) {

  public static BenchmarkNote of(BenchmarkFigure benchmark, MeasureKind kind, Texts texts) {
    var source = benchmark.source();
    return new BenchmarkNote(
        texts.get("target.benchmark.line", Numbers.of(benchmark.value(), kind, texts)),
        texts.get("target.benchmark.source", source.name(), source.period()),
        source.url());
  }
}
