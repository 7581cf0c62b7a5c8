package org.comeasure.measurement.target.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which benchmarks to show; null leaves a question open.
 *
 * @param before only benchmarks older than this one, for the next page of a list
 */
public record BenchmarkFilter(
    @Nullable Integer measure, @Nullable Phase phase, @Nullable BenchmarkId before) {}
