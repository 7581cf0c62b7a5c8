package org.comeasure.measurement.boundary;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.comeasure.programme.MeasureEntry;
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
    var numbers = ask.by() == Dimension.MEASURE ? names.numbers() : ofTiles(names);
    var one = Set.of(ask.chosen().number());
    var counted = Backing.with(numbers);
    var shown = ids(some);
    var compared =
        inquiry.compared(
            scope,
            ask.window(),
            of(Set.of(), counted, ask.filter(), Dimension.PARTNER, Dimension.MEASURE));
    var narrowed = shown.equals(ids(partners)) ? Set.<PartnerId>of() : shown;
    var months = monthly(some, of(narrowed, counted, ask.filter(), Dimension.MEASURE));
    var byPartner = monthly(partners, of(narrowed, one, ask.filter(), Dimension.PARTNER));
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
        sheet(sums.of(ask.chosen().number()), byPartner.get()).backed(partners(sums, forms)),
        since,
        parts == null ? sheet(Sums.NONE, Sums.NONE) : parts.get(),
        asked);
  }

  private Supplier<Sums> monthly(List<PartnerEntry> some, Choice choice) {
    return some.isEmpty() ? () -> Sums.NONE : inquiry.monthly(scope, trend.days(), choice);
  }

  /** Those that tiles show, and the one that the trend is of. */
  private Set<Integer> ofTiles(Names names) {
    return Stream.concat(
            Stream.of(ask.chosen().number()),
            names.measures().stream().filter(measure -> !measure.item()).map(MeasureEntry::number))
        .collect(Collectors.toSet());
  }

  private Sheet sheet(Sums compared, Sums monthly) {
    return new Sheet(window(), trend, ask.chosen().kind(), compared, monthly);
  }

  private Window window() {
    return ask.window().measuredSince(since.values().stream().min(naturalOrder()).orElse(null));
  }

  private Backing partners(Sums compared, Forms forms) {
    var responses = Backing.responses(compared, ask.window().now().from());
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

  private static Set<PartnerId> ids(List<PartnerEntry> some) {
    return some.stream().map(PartnerEntry::id).collect(Collectors.toSet());
  }
}
