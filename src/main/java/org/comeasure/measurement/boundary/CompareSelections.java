package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.scorecard.Backing;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.Directory;

/** Holds two selections against each other, both within what the caller may see. */
@ApplicationScoped
public class CompareSelections {

  @Inject Answers answers;
  @Inject OpenedForms forms;
  @Inject Directory directory;
  @Inject Clock clock;

  /**
   * @param measures those to compare
   * @param chosen the one of the trend
   * @throws TooManyAnswersException when no tally answers and there are too many responses to count
   */
  @Transactional(dontRollbackOn = TooManyAnswersException.class)
  public Comparison read(
      Selection first, Selection second, List<Measured> measures, Measured chosen) {
    var trend = Trend.of(later(first.period(), second.period()), YearMonth.now(clock));
    var numbers =
        Stream.concat(Stream.of(MeasureEntry.QUALITY), measures.stream().map(Measured::number))
            .collect(Collectors.toSet());
    return Comparison.of(
        measures,
        chosen,
        List.of(side(first, numbers, chosen, trend), side(second, numbers, chosen, trend)),
        trend);
  }

  private Comparison.Side side(
      Selection selection, Set<Integer> numbers, Measured chosen, Trend trend) {
    var inquiry = answers.inquiry(selection.scope());
    var within = selection.within();
    var period = selection.period();
    Supplier<Sums> sums = inquiry.in(within, period, selection.choice(numbers));
    Supplier<Sums> months =
        inquiry.monthly(
            within, trend, selection.choice(Set.of(MeasureEntry.QUALITY, chosen.number())));
    Supplier<Sums> ways =
        Ways.within(partners(selection), period)
            ? inquiry.aside(within, period, selection.byChannel(MeasureEntry.QUALITY))
            : () -> Backing.UNTOLD;
    inquiry.close();
    var backing = new Backing(sums.get().of(MeasureEntry.QUALITY), ways.get(), opened(selection));
    return new Comparison.Side(period, sums.get(), months.get(), backing);
  }

  private Sums opened(Selection selection) {
    return forms
        .partners(selection.within(), selection.period(), selection.filter())
        .where(sum -> sum.partner() != null && selection.takes(sum.partner()));
  }

  private int partners(Selection selection) {
    if (!selection.scope().wholeNetwork()) {
      return 1;
    }
    return selection.partners().isEmpty()
        ? directory.partners(selection.scope()).size()
        : selection.partners().size();
  }

  private static Period later(Period one, Period other) {
    return one.to().isBefore(other.to()) ? other : one;
  }
}
