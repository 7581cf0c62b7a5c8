package org.comeasure.measurement.domain.scorecard;

import java.time.YearMonth;
import java.util.Optional;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.integrity.domain.Integrity;

/**
 * A month of a trend.
 *
 * @param answers those that the figure was computed from
 * @param integrity graded by the month's own responses; empty where the figure may not be shown, or
 *     where nobody asked, as in the small lines of tables
 */
public record MonthFigure(
    YearMonth month,
    MeasureKind kind,
    Figure figure,
    Histogram answers,
    Optional<Integrity> integrity) {

  MonthFigure graded(Optional<Integrity> other) {
    return new MonthFigure(month, kind, figure, answers, other);
  }

  /** The figure without the flagged responses, which few readers ask for. */
  public Figure unflagged() {
    return answers.flagged().isEmpty()
        ? figure
        : DisclosurePolicy.DEFAULT.figure(kind, answers.unflagged());
  }
}
