package org.comeasure.measurement.domain.scorecard;

import java.time.YearMonth;
import org.comeasure.measurement.domain.Figure;

/** A month of a trend. */
public record MonthFigure(YearMonth month, Figure figure) {}
