package org.comeasure.measurement.domain.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.PartnerId;

/**
 * What was read for a network.
 *
 * @param chosen the measure of tables and trend
 * @param measures sums by partner and measure in the window's periods
 * @param months sums by measure of the partners shown, together
 * @param partners of the chosen measure by partner, with all responses behind it; of the months
 *     that rows of tables show
 * @param since day of the first response of each partner that has any
 * @param parts of the chosen measure by the one dimension asked for, of the partners shown
 * @param asked what is asked where
 */
public record NetworkReading(
    Window window,
    Measured chosen,
    Sums measures,
    MeasureFigure.Months months,
    Sheet partners,
    Map<PartnerId, LocalDate> since,
    Sheet parts,
    AskedMeasures asked) {
  public NetworkReading {
    since = Map.copyOf(since);
  }

  /** Of the chosen measure, with the responses in which it was asked for. */
  Sheet chosenByPartner() {
    return partners.backed(partners.backing().at(asking()));
  }

  List<MonthFigure> trend(DisclosurePolicy policy) {
    return months.graded(chosen, asked, policy);
  }

  private Set<TouchpointId> asking() {
    return asked.touchpoints(chosen.number());
  }
}
