package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.comeasure.measurement.domain.scorecard.Backing;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.tenancy.Directory;

/** Reads the answers of one selection, and what tells how far they can be trusted. */
@ApplicationScoped
public class SelectedAnswers {

  @Inject Answers answers;
  @Inject OpenedForms forms;
  @Inject Directory directory;

  /**
   * @param trend the months of the trend
   * @param numbers of the measures to read
   * @param chosen the one of the trend
   * @throws TooManyAnswersException when no tally answers and there are too many responses to count
   */
  @Transactional(dontRollbackOn = TooManyAnswersException.class)
  public Comparison.Side read(
      Selection selection, Set<Integer> numbers, Measured chosen, Trend trend) {
    var counted = new HashSet<>(numbers);
    counted.add(MeasureEntry.QUALITY);
    var inquiry = answers.inquiry(selection.scope());
    var within = selection.within();
    var period = selection.period();
    Supplier<Sums> sums = inquiry.in(within, period, selection.choice(counted));
    Supplier<Sums> months =
        inquiry.monthly(
            within, trend, selection.choice(Set.of(MeasureEntry.QUALITY, chosen.number())));
    Supplier<Sums> ways =
        Ways.within(partners(selection), period)
            ? inquiry.aside(within, period, selection.byChannel(MeasureEntry.QUALITY))
            : () -> Backing.UNTOLD;
    inquiry.close();
    var backing = new Backing(sums.get().of(MeasureEntry.QUALITY), ways.get(), opened(selection));
    return new Comparison.Side(period, trend, sums.get(), months.get(), backing);
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
}
