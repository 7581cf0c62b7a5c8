package org.comeasure.measurement.target.domain;

import java.math.BigDecimal;

/** A target that holds, detached from its row. */
public record Goal(
    TargetId id, Subject subject, Place place, TargetPeriod period, BigDecimal value) {

  public static Goal of(Target target) {
    return new Goal(target.id(), target.subject(), target.place(), target.period(), target.value());
  }
}
