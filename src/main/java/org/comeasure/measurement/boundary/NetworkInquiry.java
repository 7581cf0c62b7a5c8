package org.comeasure.measurement.boundary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.scorecard.Backing;
import org.comeasure.measurement.domain.scorecard.Backings;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.NetworkReading;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Asks what a network's page needs. */
record NetworkInquiry(Inquiry inquiry, TenantScope scope, NetworkScorecard.Ask ask, Trend trend) {

  private static final Sums NONE = Backing.UNTOLD;
  private static final Set<Integer> RESPONSES = Set.of(MeasureEntry.QUALITY);

  /**
   * @param forms of all links, kept apart where the partners together are taken apart
   */
  NetworkReading read(
      Names names, List<PartnerEntry> partners, List<PartnerEntry> some, Sums forms) {
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
            : inquiry.monthly(scope, trend, of(narrowed, counted, ask.filter(), Dimension.MEASURE));
    var byPartner =
        inquiry.monthly(scope, trend, of(narrowed, one, ask.filter(), Dimension.PARTNER));
    var ways = ways(shown);
    var parts = some.isEmpty() ? null : parts(narrowed, one, new Linked(shown, ways, forms));
    inquiry.close();
    var sums = compared.get();
    return new NetworkReading(
        ask.window(),
        ask.chosen(),
        sums,
        new MeasureFigure.Months(trend, months.get()),
        sheet(sums.of(ask.chosen().number()), byPartner.get()).backed(partners(sums, ways, forms)),
        parts == null ? sheet(NONE, NONE) : parts.get());
  }

  private Sheet sheet(Sums compared, Sums monthly) {
    return new Sheet(ask.window(), trend, ask.chosen().kind(), compared, monthly);
  }

  private Backing partners(Sums compared, Supplier<Sums> ways, Sums forms) {
    return new Backing(
        compared.of(MeasureEntry.QUALITY).where(this::isOfNow),
        ways.get().where(this::isAsked),
        narrowed(forms));
  }

  private boolean isOfNow(Sum sum) {
    return sum.from().equals(ask.window().now().from());
  }

  private boolean isAsked(Sum way) {
    var touchpoint = ask.filter().touchpoint();
    boolean there =
        ask.by() != Dimension.TOUCHPOINT
            || touchpoint == null
            || touchpoint.equals(way.touchpoint());
    return there && isAskedChannel(way);
  }

  private boolean isAskedChannel(Sum way) {
    var channel = ask.filter().channel();
    return channel == null || channel == way.channel();
  }

  private Sums narrowed(Sums forms) {
    return ask.by() == null ? forms : forms.where(sum -> Backings.takes(ask.filter(), sum));
  }

  /** What is known of channels and links of the partners shown. */
  private record Linked(Set<PartnerId> shown, Supplier<Sums> ways, Sums forms) {}

  private Supplier<Sums> ways(Set<PartnerId> shown) {
    if (shown.isEmpty() || !Ways.within(shown.size(), ask.window().now())) {
      return () -> NONE;
    }
    boolean byTouchpoint = ask.by() == Dimension.TOUCHPOINT;
    var filter = ask.filter().without(Dimension.CHANNEL);
    var choice =
        byTouchpoint
            ? of(
                shown,
                RESPONSES,
                filter.without(Dimension.TOUCHPOINT),
                Dimension.PARTNER,
                Dimension.CHANNEL,
                Dimension.TOUCHPOINT)
            : of(shown, RESPONSES, filter, Dimension.PARTNER, Dimension.CHANNEL);
    return inquiry.aside(scope, ask.window().now(), choice);
  }

  private @Nullable Supplier<Sheet> parts(Set<PartnerId> some, Set<Integer> one, Linked linked) {
    var by = ask.by();
    if (by == null) {
      return null;
    }
    var page = new SheetReader(inquiry, ask.window(), trend, ask.chosen().kind());
    var filter = ask.filter().without(by);
    var choice = of(some, one, filter, by);
    boolean usual = by == Dimension.TOUCHPOINT || by == Dimension.COUNTRY;
    var sheet = usual ? page.sheet(scope, choice) : page.aside(scope, choice);
    return () -> sheet.get().backed(backing(by, sheet.get().backing().quality(), linked));
  }

  private Backing backing(Dimension by, Sums quality, Linked linked) {
    var filter = ask.filter().without(by);
    var forms =
        linked
            .forms()
            .where(sum -> linked.shown().contains(sum.partner()) && Backings.takes(filter, sum));
    return switch (by) {
      case TOUCHPOINT ->
          new Backing(quality, linked.ways().get().where(this::isAskedChannel), forms);
      case CHANNEL -> new Backing(quality, quality, forms);
      case PRODUCT_LINE -> new Backing(quality, NONE, forms);
      case COUNTRY, BRANCH, PARTNER, MEASURE -> new Backing(quality, NONE, NONE);
    };
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
