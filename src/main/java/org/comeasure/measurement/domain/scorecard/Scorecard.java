package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.headline.ScorecardHeadline;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.tenancy.BranchEntry;

/**
 * What a period says of one partner. Its readers may read the single answers too, so a hidden
 * figure is hidden because it misleads and not because it could be worked out.
 *
 * @param measures in the order of their numbers
 * @param trend the recommendation of thirteen months
 * @param touchpoints the recommendation of each, whichever of them the filter names
 * @param branches likewise; without a branch comes last, if anybody answered there
 */
public record Scorecard(
    Window window,
    List<MeasureFigure> measures,
    List<MonthFigure> trend,
    List<Part<TouchpointEntry>> touchpoints,
    List<Part<Optional<BranchEntry>>> branches,
    ScorecardHeadline<TouchpointEntry> headline) {

  public Scorecard {
    measures = List.copyOf(measures);
    trend = List.copyOf(trend);
    touchpoints = List.copyOf(touchpoints);
    branches = List.copyOf(branches);
  }

  /** Reads a partner's sums, kept apart by measure, touchpoint and branch. */
  public static Scorecard of(Sheet sheet, Names names, Filter filter, DisclosurePolicy policy) {
    var touchpoints = sheet.where(filter::takesBranch).touchpoints(names.touchpoints(), policy);
    var branches = sheet.where(filter::takesTouchpoint).branches(names.branches(), policy);
    var taken = sheet.where(filter::takes);
    var recommendation = taken.recommendation(policy);
    var compared = touchpoints.stream().map(Part::standing).toList();
    return new Scorecard(
        sheet.window(),
        MeasureFigure.of(names.measures(), taken.compared(), sheet.window(), policy),
        taken.trend().whole(taken.monthly(), policy),
        touchpoints,
        branches,
        ScorecardHeadline.of(
            recommendation.figure(),
            recommendation.sincePrevious(),
            filter.touchpoint() == null ? compared : List.of()));
  }

  /** Whether anybody answered in the thirteen months. */
  public boolean hasAnswers() {
    return trend.stream().anyMatch(month -> month.figure().n() > 0)
        || measures.stream().anyMatch(measure -> measure.figure().n() > 0);
  }
}
