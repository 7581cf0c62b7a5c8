package org.comeasure.collection;

import java.util.List;
import java.util.Set;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;

/**
 * Which answers are meant.
 *
 * @param audience who gave them
 * @param touchpoints at which they were given, empty for all
 * @param measures of the wanted scores, in their order
 * @param most responses to read at most, the newest ones
 */
public record VectorQuery(
    Period period,
    String audience,
    Set<TouchpointId> touchpoints,
    List<Integer> measures,
    int most) {

  public VectorQuery {
    touchpoints = Set.copyOf(touchpoints);
    measures = List.copyOf(measures);
    if (measures.isEmpty() || most < 1) {
      throw new IllegalArgumentException("a vector has at least one score");
    }
  }
}
