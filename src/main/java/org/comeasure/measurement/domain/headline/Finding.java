package org.comeasure.measurement.domain.headline;

import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.Verdicts;

/**
 * A figure worth a sentence, and where it went.
 *
 * @param difference since the period before, 0 for {@link Movement#FIRST}; not rounded
 * @param told how far apart the two are as a page shows them, without the direction
 */
public record Finding(Figure.Shown figure, Movement movement, double difference, double told) {

  static Finding of(Unit unit, Figure.Shown figure, Change change) {
    return Movement.of(unit, change) != Movement.FIRST
        ? new Finding(
            figure,
            Movement.of(unit, change),
            change.difference(),
            Math.abs(change.difference(unit.pageDecimals())))
        : of(figure);
  }

  /** One of several, of which nothing is said that does not hold among all of them. */
  static Finding of(Unit unit, Figure.Shown figure, Change change, Verdicts among) {
    return change.verdict().isSignificant() && !among.name(change)
        ? of(figure)
        : of(unit, figure, change);
  }

  /** Where it stands alone. */
  static Finding of(Figure.Shown figure) {
    return new Finding(figure, Movement.FIRST, 0, 0);
  }

  public double value() {
    return figure.value();
  }

  public long n() {
    return figure.n();
  }

  /** How far it moved, without the direction; not rounded. */
  public double distance() {
    return Math.abs(difference);
  }
}
