package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Standing;

/**
 * One measure of one part of a whole.
 *
 * @param share of the whole's answers, 0 to 1; 0 where the whole has none
 * @param months its last months, oldest first
 */
public record Part<K>(
    MeasureKind kind,
    Standing<K> standing,
    Change sinceYearAgo,
    double share,
    List<MonthFigure> months) {

  public Part {
    months = List.copyOf(months);
  }

  public K key() {
    return standing.key();
  }

  public Figure figure() {
    return standing.figure();
  }
}
