package org.comeasure.measurement.boundary;

import java.util.function.Supplier;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.scorecard.Backing;
import org.comeasure.measurement.domain.scorecard.Forms;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.tenancy.TenantScope;

/**
 * Asks for the tables of a page, which are all of one measure and of the same time, and in the same
 * breath for the responses behind them: tallies hold both in one row.
 */
record SheetReader(Inquiry inquiry, Window window, Trend trend, MeasureKind kind) {

  Supplier<Sheet> sheet(TenantScope within, Choice choice) {
    var compared = inquiry.compared(within, window, withResponses(choice));
    var monthly = inquiry.monthly(within, trend.daysOfRows(), choice);
    return () -> sheet(choice, compared.get(), monthly.get());
  }

  /** One that nobody asked for in particular. */
  Supplier<Sheet> aside(TenantScope within, Choice choice) {
    var compared = inquiry.aside(within, window, withResponses(choice));
    var monthly = inquiry.asideMonthly(within, trend.daysOfRows(), choice);
    return () -> sheet(choice, compared.get(), monthly.get());
  }

  private static Choice withResponses(Choice choice) {
    var all =
        new Choice(choice.audience(), Backing.with(choice.measures()), choice.slice(), choice.by());
    return all.alsoBy(Dimension.MEASURE).alsoBy(Dimension.TOUCHPOINT);
  }

  private Sheet sheet(Choice choice, Sums compared, Sums monthly) {
    var own = compared.where(sum -> choice.measures().contains(sum.measure()));
    var responses = Backing.responses(compared, window.now().from());
    return new Sheet(window, trend, kind, own, monthly)
        .backed(new Backing(responses, Forms.UNTOLD));
  }
}
