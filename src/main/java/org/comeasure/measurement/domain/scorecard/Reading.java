package org.comeasure.measurement.domain.scorecard;

import java.util.EnumMap;
import java.util.List;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.integrity.domain.Channels;
import org.comeasure.measurement.integrity.domain.Completion;
import org.comeasure.measurement.integrity.domain.ResponseQuality;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.programme.MeasureEntry;

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
 */
public record Reading(
    Window window,
    Measured chosen,
    Sums measures,
    MeasureFigure.Months months,
    Sheet places,
    Sheet channels,
    Sheet productLines) {

  List<MeasureFigure> figures(List<MeasureEntry> entries, DisclosurePolicy policy) {
    return MeasureFigure.of(Measured.all(entries), window, measures, months, policy);
  }

  /** As far as answers tell it; channels where tallies do. */
  Trust trust(Filter filter) {
    var quality = measures.of(MeasureEntry.QUALITY).in(window.now());
    var ways = new EnumMap<Channel, Long>(Channel.class);
    for (var sum : channels.compared().rows()) {
      var channel = sum.channel();
      boolean asked = filter.channel() == null || filter.channel() == channel;
      if (channel != null && asked && sum.from().equals(window.now().from())) {
        ways.merge(channel, sum.answers().n(), Long::sum);
      }
    }
    return new Trust(new ResponseQuality(quality), new Channels(ways), Completion.UNKNOWN);
  }

  Breakdowns breakdowns(Names names, Filter filter, DisclosurePolicy policy) {
    var touchpoints = places.where(filter.without(Dimension.TOUCHPOINT)::takes);
    var branches = places.where(filter.without(Dimension.BRANCH)::takes);
    var countries = places.where(filter.without(Dimension.COUNTRY)::takes);
    return new Breakdowns(
        Breakdowns.touchpoints(touchpoints, names.touchpoints(), policy),
        Breakdowns.branches(branches, names.branches(), policy),
        Breakdowns.countries(countries, policy),
        Breakdowns.channels(channels, policy),
        Breakdowns.productLines(productLines, names.productLines(), policy));
  }
}
