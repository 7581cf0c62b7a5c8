package org.comeasure.measurement.driver.domain;

import java.util.List;
import java.util.Set;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;

/**
 * What is to be worked out.
 *
 * @param audience whose answers count; those of two are never mixed
 * @param outcome measure, {@link #NO_OUTCOME} where none is asked beside the items
 * @param items measures
 * @param reversed those of the items that have the opposite meaning: their scores come turned round
 * @param scales of the items
 * @param touchpoints whose answers count
 */
public record DriverQuestion(
    String audience,
    int outcome,
    List<Integer> items,
    Set<Integer> reversed,
    List<Battery.Scale> scales,
    Set<TouchpointId> touchpoints,
    Period period) {

  public static final int NO_OUTCOME = 0;

  public DriverQuestion {
    items = List.copyOf(items);
    reversed = Set.copyOf(reversed);
    scales = List.copyOf(scales);
    touchpoints = Set.copyOf(touchpoints);
  }

  public boolean hasOutcome() {
    return outcome != NO_OUTCOME;
  }

  /** A measure by which it can be counted how many answers there are. */
  public int counted() {
    return hasOutcome() ? outcome : items.get(0);
  }
}
