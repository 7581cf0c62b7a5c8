package org.comeasure.measurement.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.scorecard.AskedMeasures;
import org.comeasure.measurement.domain.scorecard.Backing;
import org.comeasure.measurement.domain.scorecard.Backings;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Forms;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.NetworkReading;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Asks what a network's page needs. */
record NetworkInquiry(
    Inquiry inquiry,
    TenantScope scope,
    NetworkScorecard.Ask ask,
    Trend trend,
    Map<PartnerId, LocalDate> since) {

  NetworkInquiry {
    since = Map.copyOf(since);
  }

  /**
   * @param forms of all links; those of the period kept apart where the partners together are
   */
  NetworkReading read(
      Names names, List<PartnerEntry> partners, List<PartnerEntry> some, Forms forms) {
    boolean byTouchpoint = ask.byTouchpoint(names);
    var one = Set.of(ask.chosen().number());
    var counted = Backing.with(ask.numbers(names));
    var shown = ids(some);
    var compared =
        inquiry.compared(
            scope,
            ask.window(),
            of(Set.of(), counted, ask.filter(), Dimension.PARTNER, Dimension.MEASURE));
    var responses = byTouchpoint ? responsesByTouchpoint() : compared;
    var narrowed = shown.equals(ids(partners)) ? Set.<PartnerId>of() : shown;
    var all = of(narrowed, counted, ask.filter(), Dimension.MEASURE);
    var months = monthly(some, trend.days(), byTouchpoint ? all.alsoBy(Dimension.TOUCHPOINT) : all);
    var ofOne = of(narrowed, one, ask.filter(), Dimension.PARTNER);
    var byPartner = monthly(partners, trend.daysOfRows(), ofOne);
    var asked = names.asked(ask.filter().audience());
    var parts = some.isEmpty() ? null : parts(narrowed, asked, linked(shown, forms));
    inquiry.close();
    var sums = compared.get();
    return new NetworkReading(
        window(),
        ask.chosen(),
        sums,
        new MeasureFigure.Months(
            trend, months.get(), forms.where(sum -> shown.contains(sum.partner()))),
        sheet(sums.of(ask.chosen().number()), byPartner.get())
            .backed(partners(responses.get(), forms)),
        since,
        parts == null ? sheet(Sums.NONE, Sums.NONE) : parts.get(),
        asked);
  }

  private Supplier<Sums> monthly(List<PartnerEntry> some, Period months, Choice choice) {
    return some.isEmpty() ? () -> Sums.NONE : inquiry.monthly(scope, months, choice);
  }

  private Supplier<Sums> responsesByTouchpoint() {
    var choice = of(Set.of(), Backing.MEASURES, ask.filter(), Dimension.PARTNER, Dimension.MEASURE);
    return inquiry.in(scope, ask.window().now(), choice.alsoBy(Dimension.TOUCHPOINT));
  }

  private Sheet sheet(Sums compared, Sums monthly) {
    return new Sheet(window(), trend, ask.chosen().kind(), compared, monthly);
  }

  private Window window() {
    return ask.window().measuredSince(since.values());
  }

  private Backing partners(Sums sums, Forms forms) {
    var responses = Backing.responses(sums, ask.window().now().from());
    return new Backing(responses, narrowed(forms));
  }

  private Forms narrowed(Forms forms) {
    return ask.by() == null ? forms : forms.whereNow(sum -> Backings.takes(ask.filter(), sum));
  }

  private @Nullable Supplier<Sheet> parts(Set<PartnerId> some, AskedMeasures asked, Forms linked) {
    var by = ask.by();
    if (by == null || by == Dimension.MEASURE) {
      return null;
    }
    var page = new SheetReader(inquiry, window(), trend, ask.chosen().kind());
    var filter = ask.filter().without(by);
    var choice = of(some, Set.of(ask.chosen().number()), filter, by);
    boolean usual = by == Dimension.TOUCHPOINT || by == Dimension.COUNTRY;
    var sheet = usual ? page.sheet(scope, choice) : page.aside(scope, choice);
    return () ->
        sheet
            .get()
            .backed(
                new Backing(sheet.get().backing().responses(), linked)
                    .at(asked.touchpoints(ask.chosen().number())));
  }

  /** Of the links that the parts' responses came by, without months; a link is of no country. */
  private Forms linked(Set<PartnerId> shown, Forms forms) {
    var by = ask.by();
    if (by == null || by == Dimension.COUNTRY) {
      return Forms.UNTOLD;
    }
    var filter = ask.filter().without(by);
    return forms
        .withoutMonths()
        .where(sum -> shown.contains(sum.partner()) && Backings.takes(filter, sum));
  }

  private static Choice of(
      Set<PartnerId> ids, Set<Integer> measures, Filter filter, Dimension by, Dimension... more) {
    var choice = filter.choice(measures, by, more);
    return choice.in(choice.slice().ofPartners(ids));
  }

  static Set<PartnerId> ids(List<PartnerEntry> some) {
    return some.stream().map(PartnerEntry::id).collect(Collectors.toSet());
  }
}
