package org.comeasure.measurement.domain.chart;

import java.util.List;
import org.comeasure.measurement.domain.Figure;

/**
 * What a line shows.
 *
 * @param label written at its end, such as "41 you"; may be empty
 * @param figures one for each place, oldest first
 */
public record TrendSeries(String label, List<Figure> figures) {
  public TrendSeries {
    figures = List.copyOf(figures);
  }
}
