package org.comeasure.measurement.driver.domain;

import java.util.List;

/**
 * What some items of a battery measure together.
 *
 * @param key of the subscale; empty where all items of a battery are one scale
 * @param items measures, in the order in which they are asked
 */
public record ItemScale(String key, List<Integer> items) {

  public ItemScale {
    items = List.copyOf(items);
  }
}
