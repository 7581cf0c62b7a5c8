package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.integrity.domain.Trust;

/**
 * What a period says of one partner. Its readers are the partner's own people and those of its
 * manufacturer, and all of them may read the single answers behind it; whoever is limited to
 * branches gets the sums of those branches alone, total included. So a hidden figure is hidden
 * because it misleads and not because it could be worked out, and nothing beside it is withheld.
 *
 * @param chosen the measure of trend and breakdowns
 * @param measures in the order of their numbers
 * @param trend the chosen measure in thirteen months
 * @param trust in all of its responses
 * @param parts the chosen measure taken apart; each way without the filter's own choice
 */
public record Scorecard(
    Window window,
    Measured chosen,
    List<MeasureFigure> measures,
    List<MonthFigure> trend,
    Breakdowns parts,
    Trust trust) {

  public Scorecard {
    measures = List.copyOf(measures);
    trend = List.copyOf(trend);
  }

  public static Scorecard of(Reading reading, Names names, Filter filter, DisclosurePolicy policy) {
    var measures = reading.figures(names, filter, policy);
    var parts = reading.breakdowns(names, filter, policy);
    return new Scorecard(
        reading.window(),
        reading.chosen(),
        measures,
        reading.months().graded(reading.chosen(), names.asked(filter.audience()), policy),
        parts,
        reading.trust(filter));
  }

  /** The chosen measure's. */
  public Optional<MeasureFigure> figure() {
    return measures.stream().filter(measure -> measure.measured().equals(chosen)).findFirst();
  }

  /** Whether anybody answered in the thirteen months. */
  public boolean hasAnswers() {
    return trend.stream().anyMatch(month -> month.figure().n() > 0)
        || measures.stream().anyMatch(measure -> measure.figure().n() > 0);
  }
}
