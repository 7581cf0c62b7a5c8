package org.comeasure.measurement.boundary.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comeasure.collection.LatestComment;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.scorecard.Breakdowns;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.measurement.peer.domain.PeerPolicy;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.platform.export.Export;
import org.comeasure.programme.Audience;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;

/** Puts a scorecard's page together from what was read for it. */
record ScorecardLayout(
    Owner owner, Asked asked, Names names, List<Audience> audiences, Texts texts) {

  /** What the address asks for. */
  record Asked(AskedPeriod period, Filter filter, Measured chosen, @Nullable String why) {}

  /**
   * What was read for it.
   *
   * @param comments null where they cannot be narrowed as the figures are
   */
  record Told(Scorecard scorecard, Yardstick yardstick, @Nullable List<LatestComment> comments) {}

  ScorecardPage page(Told told, Instant now) {
    var scorecard = told.scorecard();
    var comments = told.comments();
    var window = scorecard.window();
    return new ScorecardPage(
        header(scorecard.parts(), now),
        headline(told),
        new PeriodWords(texts).fairness(window),
        scorecard.hasAnswers() ? figures(told) : null,
        comments == null ? null : comments.stream().map(latest -> comment(latest, now)).toList(),
        new Action(
            owner.feedback(period(), asked.filter()).href(), texts.get("measurement.comments.all")),
        empty(owner.zone().dayOf(now)),
        Saving.of(here(), texts));
  }

  /** Where there may be answers elsewhere, the reader is not told to begin with asking. */
  private ScorecardPage.Empty empty(LocalDate today) {
    boolean chosen = !period().contains(today) || !asked.filter().equals(Filter.NONE);
    return chosen
        ? new ScorecardPage.Empty(
            texts.get("measurement.empty.chosen"),
            texts.get("measurement.empty.chosen.text"),
            new Action(owner.page().href(), texts.get("measurement.empty.chosen.current")))
        : new ScorecardPage.Empty(
            texts.get("measurement.empty.title"),
            texts.get("measurement.empty.text"),
            new Action(owner.links().href(), texts.get("measurement.empty.links")));
  }

  Export export(Told told) {
    var scorecard = told.scorecard();
    var tables = new ExportTables(asked.chosen(), told.yardstick(), texts);
    var all = new ArrayList<Export.Table>();
    all.add(tables.measures(scorecard.measures()));
    all.add(tables.trend(scorecard.trend()));
    all.addAll(tables.parts(scorecard.parts()));
    var period = new PeriodWords(texts).title(period());
    return new Export(
        Saving.name(over(), period().token()),
        texts.get("measurement.scorecard.title", period),
        new ExportAbout(names, texts)
            .lines(over(), headline(told), asked.filter(), scorecard.window()),
        all,
        texts.locale());
  }

  private List<Span> headline(Told told) {
    return new Headlines(told.yardstick(), new FigureWords(texts), texts)
        .of(over(), told.scorecard(), asked.filter().touchpoint() == null);
  }

  TooMany tooMany(Instant now) {
    var header = header(Breakdowns.NONE, now);
    return new TooMany(header, texts.get("measurement.scorecard.title", header.period().title()));
  }

  private Comment comment(LatestComment latest, Instant now) {
    var ago = texts.formats().ago(latest.answeredAt(), now, owner.zone().id());
    return Comment.of(latest, owner.response(latest.response()), ago, texts);
  }

  private PageHeader header(Breakdowns parts, Instant now) {
    var today = owner.zone().dayOf(now);
    return new PageHeader(
        over(),
        PeriodBar.of(asked.period(), new PeriodBar.Today(today, owner.zone()), here(), texts),
        menus(parts),
        closer(today),
        back());
  }

  private List<Action> closer(LocalDate today) {
    var actions = new ArrayList<Action>();
    actions.add(new Action(peers(today).href(), texts.get("measurement.peers.link")));
    actions.add(new Action(owner.drivers().href(), texts.get("driver.title.nps")));
    actions.add(compare(owner.compare(place()), "measurement.compare.with"));
    if (audiences.contains(Audience.PARTNER)) {
      var both = Audiences.sideBySide(owner.selected(place()));
      actions.add(compare(both, "measurement.compare.audiences"));
    }
    return actions;
  }

  private Action compare(Address sides, String text) {
    return new Action(sides.with(FilterQuery.MEASURE, measure()).href(), texts.get(text));
  }

  // Peers are told of whole months that are over, and of what all partners ask.
  private Address peers(LocalDate today) {
    boolean told = PeerPolicy.DEFAULT.admits(period(), today);
    var kind = asked.chosen().kind();
    boolean common = !kind.asMean() && kind.unit() != Unit.MEAN;
    return owner
        .peers()
        .with(PeriodBar.PARAMETER, told ? period().token() : null)
        .with(FilterQuery.MEASURE, common ? measure() : null)
        .with(FilterQuery.TOUCHPOINT, asked.filter().touchpoint());
  }

  private Period period() {
    return asked.period().period();
  }

  private Address here() {
    return place().with(FilterQuery.MEASURE, measure());
  }

  private @Nullable String measure() {
    return asked.chosen().number() == MeasureEntry.NPS ? null : asked.chosen().code();
  }

  private Address place() {
    return owner.page().with(PeriodBar.PARAMETER, period().token()).narrowed(asked.filter());
  }

  private String over() {
    return names.holder(owner.scope(), asked.filter(), owner.name());
  }

  private @Nullable Action back() {
    return owner.fromAbove()
        ? new Action(
            here().at(owner.network().path()).with(FilterQuery.BRANCH, null).href(),
            texts.get("measurement.scorecard.back"))
        : null;
  }

  private List<PageHeader.Menu> menus(Breakdowns parts) {
    var menus = new FilterMenus(here(), texts);
    var all = new ArrayList<PageHeader.Menu>();
    all.add(menus.measures(Measured.all(names.measures()), asked.chosen()));
    var offer =
        new FilterMenus.Offer(
            audiences,
            parts.countries().stream().map(Part::key).toList(),
            parts.channels().stream().map(Part::key).toList());
    all.addAll(menus.of(names, offer, asked.filter()));
    return all;
  }

  private ScorecardPage.Figures figures(Told told) {
    var scorecard = told.scorecard();
    var grades = new Grades(here(), asked.why(), texts);
    var tables =
        new PartTables(grades, asked.chosen(), scorecard.window(), told.yardstick(), texts);
    return new ScorecardPage.Figures(
        new Tiles(place(), asked.chosen(), told.yardstick(), texts).of(scorecard.measures()),
        TrendView.of(asked.chosen(), scorecard.trend(), told.yardstick(), texts),
        tables.of(scorecard.parts(), asked.filter()),
        new RatingList(place(), told.yardstick(), grades, texts).of(scorecard.measures()),
        grades.explained());
  }
}
