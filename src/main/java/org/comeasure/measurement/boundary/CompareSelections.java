package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.shared.period.Period;

/** Holds two selections against each other, both within what the caller may see. */
@ApplicationScoped
public class CompareSelections {

  @Inject SelectedAnswers answers;
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
    var numbers = measures.stream().map(Measured::number).collect(Collectors.toSet());
    return Comparison.of(
        measures,
        chosen,
        List.of(
            answers.read(first, numbers, chosen, trend),
            answers.read(second, numbers, chosen, trend)),
        trend);
  }

  private static Period later(Period one, Period other) {
    return one.to().isBefore(other.to()) ? other : one;
  }
}
