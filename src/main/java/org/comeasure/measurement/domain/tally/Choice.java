package org.comeasure.measurement.domain.tally;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointId;
import org.jspecify.annotations.Nullable;

/**
 * Which tallies to sum, within a scope, and what to keep apart.
 *
 * @param audience whose answers, {@code end-user} or {@code partner}
 * @param measures by number, at least one
 * @param touchpoint only this one, or null for all
 */
public record Choice(
    String audience, Set<Integer> measures, @Nullable TouchpointId touchpoint, Set<Dimension> by) {

  public static final String END_USERS = "end-user";

  public Choice {
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("no measure chosen");
    }
    measures = Set.copyOf(measures);
    by = Set.copyOf(by);
  }

  public static Choice ofEndUsers(Set<Integer> measures, Dimension first, Dimension... more) {
    return new Choice(END_USERS, measures, null, EnumSet.of(first, more));
  }

  /** Those of the measures; the recommendation always, so that there is something to choose. */
  public static Set<Integer> numbers(Collection<MeasureEntry> measures) {
    var numbers = new TreeSet<>(Set.of(MeasureEntry.NPS));
    measures.forEach(measure -> numbers.add(measure.number()));
    return numbers;
  }

  public Choice at(@Nullable TouchpointId only) {
    return new Choice(audience, measures, only, by);
  }
}
