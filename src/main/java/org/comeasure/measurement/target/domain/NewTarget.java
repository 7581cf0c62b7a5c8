package org.comeasure.measurement.target.domain;

import java.math.BigDecimal;

/** What somebody asks for who sets a target. */
public record NewTarget(
    Subject subject, Place place, TargetPeriod period, BigDecimal value, Validity validity) {}
