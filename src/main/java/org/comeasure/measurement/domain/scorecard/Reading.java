package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.integrity.domain.Trust;

/**
 * What was read for one partner.
 *
 * @param chosen the measure of tables and trend
 * @param measures sums by measure in the window's periods, as the filter says; that of the
 *     responses themselves too
 * @param months the same in the months of the trend
 * @param places of the chosen measure by touchpoint, branch and country, all of them
 * @param channels of the chosen measure by channel, all of them
 * @param productLines of the chosen measure by product line, all of them
 * @param backings tell how far the numbers can be trusted
 */
public record Reading(
    Window window,
    Measured chosen,
    Sums measures,
    MeasureFigure.Months months,
    Sheet places,
    Sheet channels,
    Sheet productLines,
    Backings backings) {

  List<MeasureFigure> figures(Names names, Filter filter, DisclosurePolicy policy) {
    return names
        .asked(filter.audience())
        .trusted(
            MeasureFigure.of(Measured.all(names.measures()), window, measures, months, policy),
            backings.whole(filter),
            window.now());
  }

  Trust trust(Filter filter) {
    return backings.whole(filter).trust(window.now());
  }

  Breakdowns breakdowns(Names names, Filter filter, DisclosurePolicy policy) {
    var asked = names.asked(filter.audience());
    var asking = asked.touchpoints(chosen.number());
    var touchpoints = places.narrowed(filter.without(Dimension.TOUCHPOINT));
    var branches = places.narrowed(filter.without(Dimension.BRANCH));
    var countries = places.narrowed(filter.without(Dimension.COUNTRY));
    return new Breakdowns(
        asked.told(
            Breakdowns.touchpoints(
                touchpoints.backed(backings.touchpoints(filter).at(asking)),
                names.touchpoints(),
                policy),
            chosen.number()),
        Breakdowns.branches(
            branches.backed(backings.branches(filter).at(asking)), names.branches(), policy),
        Breakdowns.countries(countries.backed(backings.countries(filter).at(asking)), policy),
        Breakdowns.channels(channels.backed(backings.channels(filter).at(asking)), policy),
        Breakdowns.productLines(
            productLines.backed(backings.productLines(filter).at(asking)),
            names.productLines(),
            policy));
  }
}
