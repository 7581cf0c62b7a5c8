package org.comeasure.measurement.boundary;

import java.util.function.Supplier;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.tenancy.TenantScope;

/** Asks for the tables of a page, which are all of one measure and of the same time. */
record SheetReader(Inquiry inquiry, Window window, Trend trend, MeasureKind kind) {

  Supplier<Sheet> sheet(TenantScope within, Choice choice) {
    var compared = inquiry.compared(within, window, choice);
    var monthly = inquiry.monthly(within, trend, choice);
    return () -> new Sheet(window, trend, kind, compared.get(), monthly.get());
  }

  /** One that nobody asked for in particular. */
  Supplier<Sheet> aside(TenantScope within, Choice choice) {
    var compared = inquiry.aside(within, window, choice);
    var monthly = inquiry.asideMonthly(within, trend, choice);
    return () -> new Sheet(window, trend, kind, compared.get(), monthly.get());
  }
}
