package org.comeasure.measurement.domain.scorecard;

import java.time.YearMonth;
import java.util.Optional;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.integrity.domain.Integrity;

/**
 * A month of a trend.
 *
 * @param unflagged its figure without the flagged responses
 * @param integrity graded by the month's own responses; empty where the figure may not be shown, or
 *     where nobody asked, as in the small lines of tables
 */
public record MonthFigure(
    YearMonth month, Figure figure, Figure unflagged, Optional<Integrity> integrity) {}
