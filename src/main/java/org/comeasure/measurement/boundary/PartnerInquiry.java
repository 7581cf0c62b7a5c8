package org.comeasure.measurement.boundary;

import java.util.Set;
import org.comeasure.measurement.domain.scorecard.Backing;
import org.comeasure.measurement.domain.scorecard.Backings;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Forms;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.Reading;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.tenancy.TenantScope;

/** Asks what one partner's scorecard needs. */
record PartnerInquiry(
    Inquiry inquiry,
    TenantScope scope,
    Window window,
    Filter filter,
    Measured chosen,
    Trend trend) {

  Reading read(Names names, Forms forms) {
    var within = filter.within(scope);
    var one = Set.of(chosen.number());
    var numbers = Backing.with(names.numbers());
    var all = filter.choice(numbers, Dimension.MEASURE);
    boolean byTouchpoint = names.asked(filter.audience()).differ(filter, one);
    var measures = inquiry.compared(within, window, all);
    var months =
        inquiry.monthly(
            within, trend.days(), byTouchpoint ? all.alsoBy(Dimension.TOUCHPOINT) : all);
    var page = new SheetReader(inquiry, window, trend, chosen.kind());
    var places = page.sheet(scope, places(one));
    var channels =
        page.aside(within, filter.without(Dimension.CHANNEL).choice(one, Dimension.CHANNEL));
    var productLines =
        page.aside(
            within, filter.without(Dimension.PRODUCT_LINE).choice(one, Dimension.PRODUCT_LINE));
    inquiry.close();
    return new Reading(
        window,
        chosen,
        measures.get(),
        new MeasureFigure.Months(
            trend, months.get(), forms.where(sum -> Backings.takes(filter, sum))),
        places.get(),
        channels.get(),
        productLines.get(),
        new Backings(
            places.get().backing().responses(),
            channels.get().backing().responses(),
            productLines.get().backing().responses(),
            forms));
  }

  private Choice places(Set<Integer> measures) {
    return filter
        .without(Dimension.TOUCHPOINT)
        .without(Dimension.COUNTRY)
        .choice(measures, Dimension.TOUCHPOINT, Dimension.BRANCH, Dimension.COUNTRY);
  }
}
