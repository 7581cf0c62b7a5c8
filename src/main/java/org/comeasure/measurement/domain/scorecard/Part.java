package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Standing;

/**
 * The recommendation of one part of a whole.
 *
 * @param months its last months, oldest first
 */
public record Part<K>(Standing<K> standing, List<MonthFigure> months) {

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
