package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.scorecard.AskedMeasures;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Programme;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** The partners of a network side by side; only for whoever sees the whole of it. */
@ApplicationScoped
public class NetworkScorecard {

  @Inject Answers answers;
  @Inject MeasuredSince measured;
  @Inject OpenedForms forms;
  @Inject Programme programme;
  @Inject Directory directory;
  @Inject Clock clock;

  /**
   * What is asked of a network.
   *
   * @param chosen the measure of trend and tables
   * @param by how the partners shown are taken apart beside region and tier, or null; by measure
   *     also those are told that tiles do not show
   */
  public record Ask(Window window, Filter filter, Measured chosen, @Nullable Dimension by) {

    /** Those of the measures that are told. */
    Set<Integer> numbers(Names names) {
      return by == Dimension.MEASURE
          ? names.numbers()
          : Stream.concat(
                  Stream.of(chosen.number()),
                  names.measures().stream()
                      .filter(measure -> !measure.item())
                      .map(MeasureEntry::number))
              .collect(Collectors.toSet());
    }

    boolean byTouchpoint(Names names) {
      return names.asked(filter.audience()).differ(filter, numbers(names));
    }
  }

  /** What can be named in a question about a network: all but branches. */
  @Transacted
  public Names names(TenantScope scope) {
    return new Names(
        programme.measures(scope),
        programme.touchpoints(scope),
        List.of(),
        programme.productLines(scope),
        AskedMeasures.of(programme.versions(scope)));
  }

  /**
   * @param shown which of the partners
   * @throws TooManyAnswersException when the question is one that no tally answers and that is too
   *     large to count
   */
  @Transacted(except = TooManyAnswersException.class)
  public NetworkOverview read(
      TenantScope scope, Ask ask, Names names, Predicate<PartnerEntry> shown) {
    if (!scope.wholeNetwork()) {
      throw new IllegalArgumentException("a partner does not see the network");
    }
    var partners = directory.partners(scope);
    var some = partners.stream().filter(shown).toList();
    var trend = Trend.of(ask.window().now(), YearMonth.now(clock));
    var reading =
        new NetworkInquiry(
            answers.inquiry(scope),
            scope,
            ask,
            trend,
            measured.of(scope, NetworkInquiry.ids(partners), ask.window()));
    var asked =
        new OpenedForms.Asked(
            scope, ask.window().now(), trend, ask.filter(), ask.byTouchpoint(names));
    var opened = ask.by() == null ? forms.partners(asked) : forms.nowApart(asked);
    return NetworkOverview.of(
        reading.read(names, partners, some, opened),
        names,
        some,
        ask.by(),
        DisclosurePolicy.DEFAULT);
  }
}
