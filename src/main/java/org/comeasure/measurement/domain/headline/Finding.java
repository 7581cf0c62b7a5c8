package org.comeasure.measurement.domain.headline;

import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;

/**
 * A figure worth a sentence, and where it went.
 *
 * @param difference since the period before, 0 for {@link Movement#FIRST}; not rounded
 */
public record Finding(Figure.Shown figure, Movement movement, double difference) {

  static Finding of(Figure.Shown figure, Change change) {
    return new Finding(
        figure, Movement.of(change), change.isComparable() ? change.difference() : 0);
  }

  public double value() {
    return figure.value();
  }

  public long n() {
    return figure.n();
  }

  /** How far it moved, without the direction. */
  public double distance() {
    return Math.abs(difference);
  }
}
