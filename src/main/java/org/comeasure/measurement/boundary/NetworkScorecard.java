package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.domain.scorecard.NetworkReading;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.MeasureKind;
import org.comeasure.programme.Programme;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** The partners of a network side by side; only for whoever sees the whole of it. */
@ApplicationScoped
public class NetworkScorecard {

  @Inject Answers answers;
  @Inject OpenedForms forms;
  @Inject Programme programme;
  @Inject Directory directory;
  @Inject Clock clock;

  /**
   * What is asked of a network.
   *
   * @param chosen the measure of trend and tables
   * @param by how the partners shown are taken apart beside region and tier, or null
   */
  public record Ask(Window window, Filter filter, Measured chosen, @Nullable Dimension by) {}

  /** What can be named in a question about a network: its overall measures, without branches. */
  @Transactional
  public Names names(TenantScope scope) {
    return new Names(
        programme.measures(scope).stream().filter(m -> m.kind() != MeasureKind.RATING).toList(),
        programme.touchpoints(scope),
        List.of(),
        programme.productLines(scope));
  }

  /**
   * @param shown which of the partners
   * @throws TooManyAnswersException when the question is one that no tally answers and that is too
   *     large to count
   */
  @Transactional(dontRollbackOn = TooManyAnswersException.class)
  public NetworkOverview read(
      TenantScope scope, Ask ask, Names names, Predicate<PartnerEntry> shown) {
    if (!scope.wholeNetwork()) {
      throw new IllegalArgumentException("a partner does not see the network");
    }
    var partners = directory.partners(scope);
    var some = partners.stream().filter(shown).toList();
    var reading = new Reads(scope, ask, partners, some, YearMonth.now(clock));
    return NetworkOverview.of(reading.read(names), names, some, ask.by(), DisclosurePolicy.DEFAULT)
        .opened(forms.partners(scope, ask.window().now(), ask.filter()));
  }

  private final class Reads {

    private final TenantScope scope;
    private final Ask ask;
    private final Trend trend;
    private final List<PartnerEntry> partners;
    private final List<PartnerEntry> some;

    Reads(
        TenantScope scope,
        Ask ask,
        List<PartnerEntry> partners,
        List<PartnerEntry> some,
        YearMonth current) {
      this.scope = scope;
      this.ask = ask;
      this.partners = partners;
      this.some = some;
      this.trend = Trend.of(ask.window().now(), current);
    }

    NetworkReading read(Names names) {
      var measures = PartnerScorecard.withTrend(names, ask.chosen());
      var everybody = ids(partners);
      var all = new HashSet<>(measures);
      all.add(MeasureEntry.QUALITY);
      var compared =
          answers.compared(
              scope,
              ask.window(),
              of(everybody, all, ask.filter(), Dimension.PARTNER, Dimension.MEASURE));
      var one = Set.of(ask.chosen().number());
      return new NetworkReading(
          ask.window(),
          ask.chosen(),
          compared,
          new MeasureFigure.Months(
              trend,
              some.isEmpty()
                  ? new Sums(List.of())
                  : answers.monthly(
                      scope, trend, of(shown(), measures, ask.filter(), Dimension.MEASURE))),
          new Sheet(
              ask.window(),
              trend,
              ask.chosen().kind(),
              compared.of(ask.chosen().number()),
              answers.monthly(scope, trend, of(shown(), one, ask.filter(), Dimension.PARTNER))),
          parts());
    }

    private Sheet parts() {
      var by = ask.by();
      var question = new Question(ask.window(), trend, ask.chosen());
      if (by == null || some.isEmpty()) {
        var none = new Sums(List.of());
        return new Sheet(ask.window(), trend, ask.chosen().kind(), none, none);
      }
      var filter = ask.filter().without(by);
      var choice = of(shown(), Set.of(ask.chosen().number()), filter, by);
      return by == Dimension.TOUCHPOINT || by == Dimension.COUNTRY
          ? answers.sheet(scope, question, choice)
          : answers.ways(scope, question, choice);
    }

    private Choice of(
        Set<PartnerId> ids, Set<Integer> measures, Filter filter, Dimension by, Dimension... more) {
      var choice = filter.choice(measures, by, more);
      return choice.in(choice.slice().ofPartners(ids));
    }

    private Set<PartnerId> shown() {
      return ids(some);
    }

    private static Set<PartnerId> ids(List<PartnerEntry> some) {
      return some.stream().map(PartnerEntry::id).collect(Collectors.toSet());
    }
  }
}
