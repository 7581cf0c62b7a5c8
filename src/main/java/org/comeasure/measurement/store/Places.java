package org.comeasure.measurement.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.measurement.domain.tally.Dimension;

/**
 * Where answers come from, each numbered once: the lines of a page are many, the places few.
 *
 * <p>For one thread.
 */
final class Places {

  private final Map<Place, Integer> numbers = new HashMap<>();
  private final List<Place> all = new ArrayList<>();

  /**
   * What a table keeps apart but measure and time; 0 and blank where it does not.
   *
   * @param value a channel's number or a product line, as the question says
   */
  record Place(long partner, long touchpoint, long branch, String country, long value) {
    private static final int PRIME = 31;

    // Every line of a page is looked up by it, and a record's own are several times as slow.
    @Override
    public boolean equals(Object other) {
      return other instanceof Place that
          && partner == that.partner
          && touchpoint == that.touchpoint
          && branch == that.branch
          && value == that.value
          && country.equals(that.country);
    }

    @Override
    public int hashCode() {
      long all = ((partner * PRIME + touchpoint) * PRIME + branch) * PRIME + value;
      return Long.hashCode(all * PRIME + country.hashCode());
    }

    /** The place that is left when only these are kept apart. */
    Place by(Set<Dimension> dimensions) {
      boolean ways =
          dimensions.contains(Dimension.CHANNEL) || dimensions.contains(Dimension.PRODUCT_LINE);
      return new Place(
          dimensions.contains(Dimension.PARTNER) ? partner : 0,
          dimensions.contains(Dimension.TOUCHPOINT) ? touchpoint : 0,
          dimensions.contains(Dimension.BRANCH) ? branch : 0,
          dimensions.contains(Dimension.COUNTRY) ? country : "",
          ways ? value : 0);
    }
  }

  /** From 0 on. */
  int number(Place place) {
    var known = numbers.putIfAbsent(place, all.size());
    if (known != null) {
      return known;
    }
    all.add(place);
    return all.size() - 1;
  }

  Place of(int number) {
    return all.get(number);
  }
}
