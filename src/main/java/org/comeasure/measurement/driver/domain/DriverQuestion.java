package org.comeasure.measurement.driver.domain;

import java.util.List;
import java.util.Set;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;

/**
 * What is to be worked out.
 *
 * @param outcome measure
 * @param items measures
 * @param touchpoints whose answers count
 */
public record DriverQuestion(
    int outcome, List<Integer> items, Set<TouchpointId> touchpoints, Period period) {

  public DriverQuestion {
    items = List.copyOf(items);
    touchpoints = Set.copyOf(touchpoints);
  }
}
