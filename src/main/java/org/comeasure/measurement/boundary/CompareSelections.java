package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.shared.transaction.Transacted;

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
  @Transacted(except = TooManyAnswersException.class)
  public Comparison read(
      Selection first, Selection second, List<Measured> measures, Measured chosen) {
    var numbers = measures.stream().map(Measured::number).collect(Collectors.toSet());
    return Comparison.of(
        measures,
        chosen,
        List.of(
            answers.read(first, numbers, chosen, upTo(first)),
            answers.read(second, numbers, chosen, upTo(second))),
        first.overlaps(second));
  }

  // Months of its own for each, or what is compared might not be among them.
  private Trend upTo(Selection side) {
    return Trend.of(side.period(), YearMonth.now(clock));
  }
}
