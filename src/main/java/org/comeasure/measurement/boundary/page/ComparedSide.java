package org.comeasure.measurement.boundary.page;

import java.util.function.Function;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.boundary.Selection;
import org.comeasure.measurement.boundary.Spot;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.target.domain.Yardstick;
import org.jspecify.annotations.Nullable;

/**
 * One of the two sides of a comparison.
 *
 * @param prefix of its parameters, {@code a.} or {@code b.}
 * @param names what can be named there
 * @param yardstick what its figures are held against
 */
record ComparedSide(
    String prefix,
    AskedPeriod period,
    Spot spot,
    Names names,
    Selection selection,
    Yardstick yardstick) {

  /** Its parameters, without their prefix. */
  static Function<String, @Nullable String> parameters(
      String prefix, Function<String, @Nullable String> all) {
    return name -> all.apply(prefix + name);
  }

  /** The address with this side's choice in it. */
  Address in(Address address) {
    var filter = selection.filter();
    return address
        .with(prefix + PeriodQuery.PERIOD, period.period().token())
        .with(prefix + Spot.PARAMETER, spot.token())
        .with(prefix + "audience", Address.audience(filter))
        .with(prefix + "branch", filter.branch())
        .with(prefix + "touchpoint", filter.touchpoint())
        .with(prefix + "country", filter.country())
        .with(prefix + "channel", filter.channel() == null ? null : filter.channel().code())
        .with(prefix + "productLine", filter.productLine())
        .with(prefix + FilterQuery.FLAGGED, filter.withoutFlagged() ? ReadFilter.EXCLUDE : null);
  }
}
