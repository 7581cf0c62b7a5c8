package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Status;
import org.comeasure.measurement.domain.headline.NetworkHeadline;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;

/**
 * What a period says of the partners of a network, or of some of them.
 *
 * @param measures of the partners shown, together
 * @param trend the recommendation of thirteen months, of the partners shown
 * @param partners in the order in which they were given; each held against the whole network
 */
public record NetworkOverview(
    Window window,
    List<MeasureFigure> measures,
    List<MonthFigure> trend,
    List<PartnerRow> partners,
    NetworkHeadline<PartnerEntry> headline) {

  public NetworkOverview {
    measures = List.copyOf(measures);
    trend = List.copyOf(trend);
    partners = List.copyOf(partners);
  }

  /** Reads a network's sums, kept apart by partner and measure. */
  public static NetworkOverview of(
      Sheet sheet, List<MeasureEntry> measures, List<PartnerEntry> shown, DisclosurePolicy policy) {
    Set<PartnerId> ids = shown.stream().map(PartnerEntry::id).collect(Collectors.toSet());
    var taken = sheet.where(sum -> sum.partner() != null && ids.contains(sum.partner()));
    var rows = shown.stream().map(partner -> row(sheet, partner, policy)).toList();
    return new NetworkOverview(
        sheet.window(),
        MeasureFigure.of(measures, taken.compared(), sheet.window(), policy),
        taken.trend().whole(taken.monthly(), policy),
        rows,
        NetworkHeadline.of(rows.stream().map(row -> row.recommendation().standing()).toList()));
  }

  private static PartnerRow row(Sheet sheet, PartnerEntry partner, DisclosurePolicy policy) {
    var own = sheet.where(sum -> partner.id().equals(sum.partner()));
    var part = own.part(partner, sheet.now(), policy);
    return new PartnerRow(partner, part, Status.of(part.standing()));
  }
}
