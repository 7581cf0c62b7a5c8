package org.comeasure.measurement.target.domain;

import java.math.BigDecimal;

/** A figure from outside that holds, detached from its row. */
public record BenchmarkFigure(Subject subject, BigDecimal value, Source source) {

  public static BenchmarkFigure of(ExternalBenchmark benchmark) {
    return new BenchmarkFigure(benchmark.subject(), benchmark.value(), benchmark.source());
  }
}
