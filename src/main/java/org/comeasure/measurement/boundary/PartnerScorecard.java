package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.Reading;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.MeasureKind;
import org.comeasure.programme.Programme;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.TenantScope;

/** The scorecard of one partner, or of the branches to which the scope is limited. */
@ApplicationScoped
public class PartnerScorecard {

  @Inject Answers answers;
  @Inject OpenedForms forms;
  @Inject Programme programme;
  @Inject Directory directory;
  @Inject Clock clock;

  /** What can be named in a question about the scope's partner. */
  @Transactional
  public Names names(TenantScope scope) {
    return new Names(
        programme.measures(scope),
        programme.touchpoints(scope),
        directory.branches(scope),
        programme.productLines(scope));
  }

  /**
   * @param scope names the partner
   * @param filter of things within the scope
   * @param chosen the measure of trend and breakdowns
   * @throws TooManyAnswersException when the question is one that no tally answers and that is too
   *     large to count
   */
  @Transactional(dontRollbackOn = TooManyAnswersException.class)
  public Scorecard read(
      TenantScope scope, Window window, Filter filter, Measured chosen, Names names) {
    if (scope.partner() == null) {
      throw new IllegalArgumentException("a scorecard is one partner's");
    }
    var trend = Trend.of(window.now(), YearMonth.now(clock));
    var within = filter.within(scope);
    var all =
        Stream.concat(
                Stream.of(MeasureEntry.QUALITY),
                names.measures().stream().map(MeasureEntry::number))
            .collect(Collectors.toSet());
    var one = Set.of(chosen.number());
    var places =
        filter
            .without(Dimension.TOUCHPOINT)
            .without(Dimension.COUNTRY)
            .choice(one, Dimension.TOUCHPOINT, Dimension.BRANCH, Dimension.COUNTRY);
    var inquiry = answers.inquiry(scope);
    var measures = inquiry.compared(within, window, filter.choice(all, Dimension.MEASURE));
    var months =
        inquiry.monthly(within, trend, filter.choice(withTrend(names, chosen), Dimension.MEASURE));
    var page = new SheetReader(inquiry, window, trend, chosen.kind());
    var byPlace = page.sheet(scope, places);
    var byChannel = page.aside(within, by(Dimension.CHANNEL, filter, one));
    var byProductLine = page.aside(within, by(Dimension.PRODUCT_LINE, filter, one));
    inquiry.close();
    return Scorecard.of(
            new Reading(
                window,
                chosen,
                measures.get(),
                new MeasureFigure.Months(trend, months.get()),
                byPlace.get(),
                byChannel.get(),
                byProductLine.get()),
            names,
            filter,
            DisclosurePolicy.DEFAULT)
        .opened(forms.partner(within, window.now(), filter));
  }

  private static Choice by(Dimension dimension, Filter filter, Set<Integer> measures) {
    return filter.without(dimension).choice(measures, dimension);
  }

  /** Those that tiles show with their months, and the one that the trend is of. */
  static Set<Integer> withTrend(Names names, Measured chosen) {
    return Stream.concat(
            Stream.of(chosen.number()),
            names.measures().stream()
                .filter(measure -> measure.kind() != MeasureKind.RATING)
                .map(MeasureEntry::number))
        .collect(Collectors.toSet());
  }
}
