package org.comeasure.measurement.boundary;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.scorecard.Backings;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.Reading;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.tenancy.TenantScope;

/** Asks what one partner's scorecard needs. */
record PartnerInquiry(
    Inquiry inquiry,
    TenantScope scope,
    Window window,
    Filter filter,
    Measured chosen,
    Trend trend) {

  private static final Set<Integer> RESPONSES = Set.of(MeasureEntry.QUALITY);

  Reading read(Names names, Sums forms) {
    var within = filter.within(scope);
    var one = Set.of(chosen.number());
    var measures = inquiry.compared(within, window, filter.choice(all(names), Dimension.MEASURE));
    var shown = withResponses(PartnerScorecard.withTrend(names, chosen));
    var months = inquiry.monthly(within, trend, filter.choice(shown, Dimension.MEASURE));
    var page = new SheetReader(inquiry, window, trend, chosen.kind());
    var places = page.sheet(scope, places(one));
    var channels = page.aside(within, channels(one));
    var productLines =
        page.aside(
            within, filter.without(Dimension.PRODUCT_LINE).choice(one, Dimension.PRODUCT_LINE));
    inquiry.close();
    return new Reading(
        window,
        chosen,
        measures.get(),
        new MeasureFigure.Months(trend, months.get()),
        places.get(),
        channels.get().where(this::isThere),
        productLines.get(),
        new Backings(
            places.get().backing().quality(),
            channels.get().backing().quality(),
            productLines.get().backing().quality(),
            forms));
  }

  private boolean isThere(Sum sum) {
    var touchpoint = filter.touchpoint();
    return touchpoint == null || touchpoint.equals(sum.touchpoint());
  }

  /** By touchpoint too, whose rows tell by which channels they were answered. */
  private Choice channels(Set<Integer> measures) {
    return filter
        .without(Dimension.TOUCHPOINT)
        .without(Dimension.CHANNEL)
        .choice(measures, Dimension.CHANNEL, Dimension.TOUCHPOINT);
  }

  private Choice places(Set<Integer> measures) {
    return filter
        .without(Dimension.TOUCHPOINT)
        .without(Dimension.COUNTRY)
        .choice(measures, Dimension.TOUCHPOINT, Dimension.BRANCH, Dimension.COUNTRY);
  }

  private static Set<Integer> all(Names names) {
    return withResponses(
        names.measures().stream().map(MeasureEntry::number).collect(Collectors.toSet()));
  }

  private static Set<Integer> withResponses(Set<Integer> numbers) {
    return Stream.concat(RESPONSES.stream(), numbers.stream()).collect(Collectors.toSet());
  }
}
