package org.comeasure.measurement.domain.scorecard;

import java.util.Objects;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.jspecify.annotations.Nullable;

/**
 * What was read to tell how far the numbers of one partner can be trusted, for all of its tables at
 * once. Links are of no country, so the rows of countries know nothing of their forms.
 *
 * @param places responses by touchpoint, branch and country, all of them
 * @param channels responses by channel, all of them; narrowed by anything else
 * @param goods responses by product line, all of them; narrowed by anything else
 * @param forms of links by all that they are of, not narrowed
 */
public record Backings(Sums places, Sums channels, Sums goods, Forms forms) {

  public static final Backings NONE = new Backings(Sums.NONE, Sums.NONE, Sums.NONE, Forms.UNTOLD);

  Backing whole(Filter filter) {
    return new Backing(filter.of(places), forms(filter));
  }

  Backing touchpoints(Filter filter) {
    var all = filter.without(Dimension.TOUCHPOINT);
    return new Backing(all.of(places), forms(all));
  }

  Backing branches(Filter filter) {
    var all = filter.without(Dimension.BRANCH);
    return new Backing(all.of(places), forms(all));
  }

  Backing countries(Filter filter) {
    var all = filter.without(Dimension.COUNTRY);
    return new Backing(all.of(places), Forms.UNTOLD);
  }

  Backing channels(Filter filter) {
    return new Backing(channels, forms(filter.without(Dimension.CHANNEL)));
  }

  Backing productLines(Filter filter) {
    return new Backing(goods, forms(filter.without(Dimension.PRODUCT_LINE)));
  }

  private Forms forms(Filter filter) {
    return filter.country() == null ? forms.where(sum -> takes(filter, sum)) : Forms.UNTOLD;
  }

  /** Whether a link's forms are asked for. */
  public static boolean takes(Filter filter, Sum link) {
    return is(filter.touchpoint(), link.touchpoint())
        && is(filter.branch(), link.branch())
        && is(filter.channel(), link.channel())
        && is(filter.productLine(), link.productLine());
  }

  private static boolean is(@Nullable Object wanted, @Nullable Object found) {
    return wanted == null || Objects.equals(wanted, found);
  }
}
