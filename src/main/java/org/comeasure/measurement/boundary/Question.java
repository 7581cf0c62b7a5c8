package org.comeasure.measurement.boundary;

import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Window;

/** When, and which measure: what all tables of a page have in common. */
record Question(Window window, Trend trend, Measured chosen) {}
