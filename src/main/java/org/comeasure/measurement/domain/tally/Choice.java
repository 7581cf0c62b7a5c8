package org.comeasure.measurement.domain.tally;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.comeasure.programme.Audience;
import org.comeasure.programme.MeasureEntry;
import org.jspecify.annotations.Nullable;

/**
 * Which tallies to sum, within a scope, and what to keep apart.
 *
 * @param audience whose answers, the code of an {@link Audience}
 * @param measures by number, at least one
 */
public record Choice(String audience, Set<Integer> measures, Slice slice, Set<Dimension> by) {

  public static final String END_USERS = Audience.END_USER.code();

  public Choice {
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("no measure chosen");
    }
    measures = Set.copyOf(measures);
    by = Set.copyOf(by);
  }

  public static Choice ofEndUsers(Set<Integer> measures, Dimension first, Dimension... more) {
    return new Choice(END_USERS, measures, Slice.ALL, EnumSet.of(first, more));
  }

  /** Those of the measures; the recommendation always, so that there is something to choose. */
  public static Set<Integer> numbers(Collection<MeasureEntry> measures) {
    var numbers = new TreeSet<>(Set.of(MeasureEntry.NPS));
    measures.forEach(measure -> numbers.add(measure.number()));
    return numbers;
  }

  public Choice in(Slice other) {
    return new Choice(audience, measures, other, by);
  }

  public Choice alsoBy(Dimension other) {
    var more = EnumSet.copyOf(by);
    more.add(other);
    return new Choice(audience, measures, slice, more);
  }

  /**
   * The smallest cube that answers this exactly, or null where only the responses themselves do.
   *
   * @param wholeMonths whether all that is asked for begins and ends with a month
   * @param branches whether it is limited to branches
   */
  public @Nullable Cube cube(boolean wholeMonths, boolean network, boolean branches) {
    boolean places =
        branches || slice.country() != null || keeps(Dimension.BRANCH, Dimension.COUNTRY);
    boolean ways = slice.channel() != null || keeps(Dimension.CHANNEL);
    boolean goods = slice.productLine() != null || keeps(Dimension.PRODUCT_LINE);
    if (ways || goods) {
      return wholeMonths && !places && !(ways && goods) ? Cube.SLICE : null;
    }
    if (wholeMonths) {
      return network && !places ? Cube.NETWORK : Cube.MONTH;
    }
    boolean touchpoints = slice.touchpoint() != null || keeps(Dimension.TOUCHPOINT);
    return network && !places && !touchpoints ? Cube.NETWORK_DAY : Cube.DAY;
  }

  private boolean keeps(Dimension... dimensions) {
    return Set.of(dimensions).stream().anyMatch(by::contains);
  }
}
