package org.comeasure.measurement.boundary.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.NetworkScorecard;
import org.comeasure.measurement.boundary.Spot;
import org.comeasure.measurement.domain.scorecard.Breakdowns;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.platform.export.Export;
import org.comeasure.programme.Audience;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.TierEntry;

/** Puts the network's page together from what was read for it. */
record NetworkLayout(
    Network network, Asked asked, Names names, List<Audience> audiences, Texts texts) {

  private static final List<Dimension> WAYS =
      List.of(
          Dimension.MEASURE,
          Dimension.TOUCHPOINT,
          Dimension.COUNTRY,
          Dimension.CHANNEL,
          Dimension.PRODUCT_LINE);

  /** What the address asks for. */
  record Asked(NetworkQuery query, AskedPeriod period, NetworkScorecard.Ask ask) {}

  /** What was read for it. */
  record Told(
      NetworkOverview overview,
      Yardstick yardstick,
      List<TierEntry> tiers,
      List<RegionEntry> regions) {}

  NetworkPage page(Told told, LocalDate today) {
    var overview = told.overview();
    var window = overview.window();
    return new NetworkPage(
        header(over(overview), today, overview.parts()),
        headline(told),
        new PeriodWords(texts).fairness(window),
        new NetworkSearch(asked.query(), here(), texts).form(told.tiers(), told.regions()),
        overview.partners().isEmpty() ? null : figures(told),
        Saving.of(here(), texts));
  }

  Export export(Told told) {
    var overview = told.overview();
    var tables = new ExportTables(overview.chosen(), told.yardstick(), texts);
    var all = new ArrayList<Export.Table>();
    all.add(tables.partners(overview.partners()));
    all.add(tables.measures(overview.measures()));
    all.add(tables.trend(overview.trend()));
    var ways = new PartWays(told.yardstick(), texts);
    tables.add(all, ways.region(), overview.regions());
    tables.add(all, ways.tier(), overview.tiers());
    all.addAll(tables.parts(overview.parts()));
    var period = asked.period().period();
    return new Export(
        Saving.name(network.manufacturer(), period.token()),
        texts.get("measurement.network.title", new PeriodWords(texts).title(period)),
        new ExportAbout(names, texts)
            .lines(over(overview), headline(told), asked.ask().filter(), overview.window()),
        all,
        texts.locale());
  }

  private List<Span> headline(Told told) {
    var query = asked.query();
    boolean some = !query.tier().isEmpty() || !query.region().isEmpty() || !query.name().isEmpty();
    var whole = texts.get("measurement.network.headline." + (some ? "some" : "whole"));
    return new Headlines(told.yardstick(), new FigureWords(texts), texts)
        .of(whole, told.overview());
  }

  TooMany tooMany(LocalDate today) {
    var header = header(network.manufacturer(), today, Breakdowns.NONE);
    return new TooMany(header, texts.get("measurement.network.title", header.period().title()));
  }

  private PageHeader header(String over, LocalDate today, Breakdowns parts) {
    var menus = new FilterMenus(here(), texts);
    var all = new ArrayList<PageHeader.Menu>();
    all.add(menus.measures(Measured.all(names.measures()), asked.ask().chosen()));
    var offer =
        new FilterMenus.Offer(
            audiences,
            parts.countries().stream().map(Part::key).toList(),
            List.of(Channel.values()));
    all.addAll(menus.of(names, offer, asked.ask().filter()));
    return new PageHeader(
        over,
        PeriodBar.of(asked.period(), new PeriodBar.Today(today, network.zone()), here(), texts),
        all,
        closer(),
        null);
  }

  private List<Action> closer() {
    var selected = selected();
    var actions = new ArrayList<Action>();
    actions.add(compare(selected.prefixed(ComparePages.FIRST), "measurement.compare.with"));
    if (audiences.contains(Audience.PARTNER)) {
      actions.add(compare(Audiences.sideBySide(selected), "measurement.compare.audiences"));
    }
    return actions;
  }

  private Action compare(Address sides, String text) {
    var measure = here().state().get(FilterQuery.MEASURE);
    return new Action(sides.with(FilterQuery.MEASURE, measure).href(), texts.get(text));
  }

  private Address selected() {
    var query = asked.query();
    String place =
        query.tier().isEmpty()
            ? query.region().isEmpty() ? null : Spot.REGION + query.region()
            : Spot.TIER + query.tier();
    return Address.of("/n/" + network.id() + "/compare")
        .with(PeriodBar.PARAMETER, asked.period().period().token())
        .with(Spot.PARAMETER, place)
        .narrowed(asked.ask().filter());
  }

  private Address here() {
    var chosen = asked.ask().chosen();
    return place()
        .with(FilterQuery.MEASURE, chosen.number() == MeasureEntry.NPS ? null : chosen.code());
  }

  private Address place() {
    var query = asked.query();
    return Address.of("/n/" + network.id() + "/network")
        .with(PeriodBar.PARAMETER, asked.period().period().token())
        .narrowed(asked.ask().filter())
        .with(NetworkQuery.TIER, query.tier())
        .with(NetworkQuery.REGION, query.region())
        .with(NetworkQuery.NAME, query.name())
        .with(NetworkQuery.BY, query.by())
        .with(
            NetworkQuery.SORT,
            query.sort().equals(PartnerSort.USUAL) ? null : query.sort().token());
  }

  private NetworkPage.Figures figures(Told told) {
    var overview = told.overview();
    var grades = new Grades(here(), asked.query().why(), texts);
    var table = new NetworkTable(overview.partners(), overview.chosen(), told.yardstick(), texts);
    return new NetworkPage.Figures(
        new Tiles(place(), overview.chosen(), told.yardstick(), texts).of(overview.measures()),
        table.strip(),
        table.table(asked.query().sort(), here()),
        TrendView.of(overview.chosen(), overview.trend(), told.yardstick(), texts),
        tables(told, grades),
        new RatingList(place(), told.yardstick(), grades, texts).of(overview.measures()),
        ways(),
        grades.explained());
  }

  private List<PartTable> tables(Told told, Grades grades) {
    var overview = told.overview();
    var ways = new PartWays(told.yardstick(), texts);
    var tables =
        new PartTables(grades, overview.chosen(), overview.window(), told.yardstick(), texts);
    var all = new ArrayList<>(tables.of(overview.parts(), asked.ask().filter()));
    var query = asked.query();
    if (overview.regions().size() > 1) {
      all.add(tables.table(ways.region(), overview.regions(), query.region()));
    }
    if (overview.tiers().size() > 1) {
      all.add(tables.table(ways.tier(), overview.tiers(), query.tier()));
    }
    return all;
  }

  private PageHeader.Menu ways() {
    var by = asked.ask().by();
    var choices = new ArrayList<Choice>();
    choices.add(
        new Choice(
            here().with(NetworkQuery.BY, null).href(),
            texts.get("measurement.by.none"),
            by == null));
    for (var way : WAYS) {
      boolean nothing = way == Dimension.PRODUCT_LINE && names.productLines().isEmpty();
      if (!nothing) {
        choices.add(
            new Choice(
                here().with(NetworkQuery.BY, code(way)).href(),
                texts.get("measurement.table." + code(way)),
                way == by));
      }
    }
    return new PageHeader.Menu(texts.get("measurement.by"), choices);
  }

  private static String code(Dimension way) {
    return switch (way) {
      case MEASURE -> FilterQuery.MEASURE;
      case TOUCHPOINT -> FilterQuery.TOUCHPOINT;
      case COUNTRY -> FilterQuery.COUNTRY;
      case CHANNEL -> FilterQuery.CHANNEL;
      case PRODUCT_LINE -> FilterQuery.PRODUCT_LINE;
      case PARTNER, BRANCH -> throw new IllegalArgumentException(way.name());
    };
  }

  private String over(NetworkOverview overview) {
    long regions =
        overview.partners().stream()
            .map(row -> row.key().region())
            .filter(Objects::nonNull)
            .distinct()
            .count();
    int partners = overview.partners().size();
    return texts.get("measurement.network.over", network.manufacturer(), partners, regions);
  }
}
