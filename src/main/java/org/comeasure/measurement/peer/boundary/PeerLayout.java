package org.comeasure.measurement.peer.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comeasure.measurement.boundary.page.Address;
import org.comeasure.measurement.boundary.page.PageHeader;
import org.comeasure.measurement.boundary.page.PeriodWords;
import org.comeasure.measurement.boundary.page.PrintedTrend;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.chart.Frame;
import org.comeasure.measurement.domain.chart.TrendChart;
import org.comeasure.measurement.domain.chart.TrendSeries;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.measurement.peer.domain.PeerGroup;
import org.comeasure.measurement.peer.domain.PeerPolicy;
import org.comeasure.measurement.peer.domain.PeerStanding;
import org.comeasure.measurement.peer.domain.PeerStrip;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.SaveLinks;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;

/** Puts the page together from what was read for it. */
record PeerLayout(PeerOwner owner, PeerStanding standing, Texts texts) {

  private static final double WIDE = 1152;
  private static final double NARROW = 328;
  private static final double PRINTED = 960;

  PeerPage page(List<MeasureEntry> measures, List<TouchpointEntry> touchpoints, LocalDate today) {
    var words = new PeriodWords(texts);
    var menus = List.of(groups(), measures(measures), touchpoints(touchpoints));
    return new PeerPage(
        texts.get("measurement.peers.title", words.title(period())),
        head(menus, today),
        part(),
        trend(),
        new Action(owner.scorecard().href(), texts.get("measurement.peers.scorecard")),
        SaveLinks.of(here().href(), texts));
  }

  Export export() {
    var trend = trend();
    var drawing =
        trend == null
            ? null
            : PrintedTrend.of(
                trend.wide(), trend.title(), texts.get("measurement.peers.trend.legend"), texts);
    return new PeerExport(owner, standing, texts).of(part(), drawing);
  }

  PeerPage.Part part() {
    var words = words();
    var peers = standing.peers();
    var kind = standing.cell().kind();
    if (peers == null) {
      return new PeerPage.Part(
          words.headline(),
          null,
          words.rows(),
          standing.awaited() == null ? texts.get("measurement.peers.why") : null);
    }
    String name = standing.cell().measure().name().in(texts.locale());
    return new PeerPage.Part(
        words.headline(),
        new PeerPage.Strip(
            texts.get("measurement.peers.strip", name),
            texts.get(
                peers.hasBands() ? "measurement.peers.legend.band" : "measurement.peers.legend"),
            PeerStrip.of(kind, standing.own(), peers, WIDE),
            PeerStrip.of(kind, standing.own(), peers, NARROW),
            PeerStrip.of(kind, standing.own(), peers, PRINTED)),
        words.rows(),
        null);
  }

  private Period period() {
    return standing.cell().period();
  }

  private Address here() {
    return owner
        .page()
        .with(PeerQuery.PERIOD, period().token())
        .with(PeerQuery.GROUP, standing.group().code())
        .with(PeerQuery.MEASURE, standing.cell().measure().code())
        .with(PeerQuery.TOUCHPOINT, standing.cell().touchpoint());
  }

  private PeerPage.Head head(List<PageHeader.Menu> menus, LocalDate today) {
    var words = new PeriodWords(texts);
    var grains =
        Stream.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
            .map(
                grain ->
                    new Choice(
                        in(closed(grain, today)),
                        texts.get(
                            "measurement.period.grain." + grain.name().toLowerCase(Locale.ROOT)),
                        grain == period().grain()))
            .toList();
    return new PeerPage.Head(
        owner.name(),
        grains,
        step(period().previous(), today, words),
        step(period().next(), today, words),
        menus);
  }

  /** The one in which this period ends, or the last that is over. */
  private Period closed(Grain grain, LocalDate today) {
    var same = Period.of(grain, period().lastDay());
    return same.to().isAfter(today) ? same.previous() : same;
  }

  private @Nullable Action step(Period other, LocalDate today, PeriodWords words) {
    boolean early = other.from().isBefore(PeerQuery.EARLIEST);
    return early || !PeerPolicy.DEFAULT.admits(other, today)
        ? null
        : new Action(in(other), words.title(other));
  }

  private String in(Period other) {
    return here().with(PeerQuery.PERIOD, other.token()).href();
  }

  private PageHeader.Menu groups() {
    var choices =
        Arrays.stream(PeerGroup.Kind.values())
            .map(
                kind ->
                    new Choice(
                        here().with(PeerQuery.GROUP, kind.code()).href(),
                        texts.get("measurement.peers.group." + kind.code()),
                        kind == standing.group()))
            .toList();
    return new PageHeader.Menu(texts.get("measurement.peers.group"), choices);
  }

  private PageHeader.Menu measures(List<MeasureEntry> measures) {
    var choices =
        measures.stream()
            .map(
                entry ->
                    new Choice(
                        here().with(PeerQuery.MEASURE, entry.code()).href(),
                        entry.name().in(texts.locale()),
                        entry.equals(standing.cell().measure())))
            .toList();
    return new PageHeader.Menu(texts.get("measurement.peers.measure"), choices);
  }

  private PageHeader.Menu touchpoints(List<TouchpointEntry> touchpoints) {
    var chosen = standing.cell().touchpoint();
    var choices = new ArrayList<Choice>();
    choices.add(
        new Choice(
            here().with(PeerQuery.TOUCHPOINT, null).href(),
            texts.get("measurement.filter.touchpoint.all"),
            chosen == null));
    for (var entry : touchpoints) {
      choices.add(
          new Choice(
              here().with(PeerQuery.TOUCHPOINT, entry.id()).href(),
              entry.name().in(texts.locale()),
              entry.id().equals(chosen)));
    }
    return new PageHeader.Menu(texts.get("measurement.filter.touchpoint"), choices);
  }

  private PeerPage.@Nullable Trend trend() {
    var own = standing.trend().stream().map(PeerStanding.Month::own).toList();
    var peers = standing.trend().stream().map(PeerLayout::mean).toList();
    if (own.stream().noneMatch(Figure::isShown)) {
      return null;
    }
    return new PeerPage.Trend(
        texts.get("measurement.peers.trend"),
        chart(own, peers, Frame.Size.WIDE, true),
        chart(own, peers, Frame.Size.NARROW, false),
        chart(own, peers, Frame.Size.ACROSS, true),
        standing.trend().stream().map(this::row).toList());
  }

  private TrendChart chart(List<Figure> own, List<Figure> peers, Frame.Size size, boolean named) {
    var names = standing.trend().stream().map(m -> texts.formats().shortMonth(m.month())).toList();
    boolean any = peers.stream().anyMatch(Figure::isShown);
    return TrendChart.of(
        standing.cell().kind().range(),
        names,
        new TrendSeries(named ? texts.get("measurement.peers.line.own") : "", own),
        any ? new TrendSeries(named ? texts.get("measurement.peers.line.peers") : "", peers) : null,
        size);
  }

  private PeerPage.MonthRow row(PeerStanding.Month month) {
    var words = words();
    String few = texts.get("measurement.status.too-few");
    return new PeerPage.MonthRow(
        texts.formats().month(month.month()),
        month.own() instanceof Figure.Shown shown ? words.value(shown.value()) : few,
        month.graded().integrity().map(found -> GradeView.letter(found, texts)).orElse(null),
        month.peers() == null ? texts.get("measurement.peers.none") : words.value(month.peers()));
  }

  private static Figure mean(PeerStanding.Month month) {
    var mean = month.peers();
    return mean == null
        ? new Figure.TooFew(0)
        : new Figure.Shown(mean, new Interval(mean, mean), 0, false);
  }

  private PeerWords words() {
    return new PeerWords(owner.name(), !owner.scope().allBranches(), standing, texts);
  }
}
