package org.comeasure.measurement.target.domain;

import java.math.BigDecimal;

/** What somebody asks for who enters a figure from outside. */
public record NewBenchmark(Subject subject, BigDecimal value, Source source, Validity validity) {}
