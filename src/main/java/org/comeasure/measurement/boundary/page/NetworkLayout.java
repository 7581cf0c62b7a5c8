package org.comeasure.measurement.boundary.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.RegionEntry;

/** Puts the network's page together from what was read for it. */
record NetworkLayout(Network network, NetworkQuery query, NetworkOverview overview, Texts texts) {

  NetworkPage page(List<TouchpointEntry> touchpoints, List<RegionEntry> regions, LocalDate today) {
    var chosen = ScorecardQuery.touchpoint(query.touchpoint());
    var period = PeriodBar.of(overview.window().now(), today, here(), texts);
    var menu = new FilterMenus(here(), texts).touchpoints(touchpoints, chosen);
    return new NetworkPage(
        new PageHeader(over(), period, List.of(menu), null),
        new Headlines(texts, new FigureWords(texts)).of(overview.headline(), overview.window()),
        new NetworkSearch(query, here(), texts).form(regions),
        overview.partners().isEmpty() ? null : figures());
  }

  private Address here() {
    return Address.of("/n/" + network.id() + "/network")
        .with(PeriodBar.PARAMETER, overview.window().now().token())
        .with(ScorecardQuery.TOUCHPOINT, query.touchpoint())
        .with(NetworkQuery.TIER, query.tier())
        .with(NetworkQuery.REGION, query.region())
        .with(NetworkQuery.NAME, query.name())
        .with(NetworkQuery.SORT, query.sort().token());
  }

  private NetworkPage.Figures figures() {
    var words = new FigureWords(texts);
    var table = new NetworkTable(overview.partners(), texts);
    return new NetworkPage.Figures(
        new Tiles(texts, words).of(overview.measures()),
        table.strip(),
        table.table(query.sort(), here()),
        TrendView.of(overview.trend(), texts, words));
  }

  private String over() {
    long regions =
        overview.partners().stream()
            .map(row -> row.partner().region())
            .filter(Objects::nonNull)
            .distinct()
            .count();
    int partners = overview.partners().size();
    return texts.get("measurement.network.over", network.manufacturer(), partners, regions);
  }
}
