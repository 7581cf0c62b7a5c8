package org.comeasure.measurement.boundary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.NetworkReading;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Asks what a network's page needs. */
record NetworkInquiry(Inquiry inquiry, TenantScope scope, NetworkScorecard.Ask ask, Trend trend) {

  private static final Sums NONE = new Sums(List.of());

  NetworkReading read(Names names, List<PartnerEntry> partners, List<PartnerEntry> some) {
    var kind = ask.chosen().kind();
    var numbers = PartnerScorecard.withTrend(names, ask.chosen());
    var one = Set.of(ask.chosen().number());
    var counted = new HashSet<>(numbers);
    counted.add(MeasureEntry.QUALITY);
    var shown = ids(some);
    var compared =
        inquiry.compared(
            scope,
            ask.window(),
            of(Set.of(), counted, ask.filter(), Dimension.PARTNER, Dimension.MEASURE));
    var narrowed = shown.equals(ids(partners)) ? Set.<PartnerId>of() : shown;
    Supplier<Sums> months =
        some.isEmpty()
            ? () -> NONE
            : inquiry.monthly(scope, trend, of(narrowed, numbers, ask.filter(), Dimension.MEASURE));
    var byPartner =
        inquiry.monthly(scope, trend, of(narrowed, one, ask.filter(), Dimension.PARTNER));
    var parts = some.isEmpty() ? null : parts(narrowed, one);
    inquiry.close();
    return new NetworkReading(
        ask.window(),
        ask.chosen(),
        compared.get(),
        new MeasureFigure.Months(trend, months.get()),
        new Sheet(
            ask.window(), trend, kind, compared.get().of(ask.chosen().number()), byPartner.get()),
        parts == null ? new Sheet(ask.window(), trend, kind, NONE, NONE) : parts.get());
  }

  private @Nullable Supplier<Sheet> parts(Set<PartnerId> some, Set<Integer> one) {
    var by = ask.by();
    if (by == null) {
      return null;
    }
    var page = new SheetReader(inquiry, ask.window(), trend, ask.chosen().kind());
    var choice = of(some, one, ask.filter().without(by), by);
    return by == Dimension.TOUCHPOINT || by == Dimension.COUNTRY
        ? page.sheet(scope, choice)
        : page.aside(scope, choice);
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
