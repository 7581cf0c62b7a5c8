package org.comeasure.measurement.boundary.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.comeasure.collection.LatestComment;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchEntry;
import org.jspecify.annotations.Nullable;

/** Puts a scorecard's page together from what was read for it. */
record ScorecardLayout(Owner owner, Filter filter, Scorecard scorecard, Texts texts) {

  ScorecardPage page(List<LatestComment> comments, Instant now) {
    var words = new FigureWords(texts);
    return new ScorecardPage(
        header(LocalDate.ofInstant(now, ZoneOffset.UTC)),
        new Headlines(texts, words).of(scorecard.headline(), scorecard.window()),
        scorecard.hasAnswers() ? figures(words) : null,
        comments.stream().map(latest -> comment(latest, now)).toList(),
        new Action(owner.feedback(period(), filter).href(), texts.get("measurement.comments.all")),
        new Action(owner.links().href(), texts.get("measurement.empty.links")));
  }

  private Comment comment(LatestComment latest, Instant now) {
    return Comment.of(latest, owner.response(latest.response()), now, texts);
  }

  private PageHeader header(LocalDate today) {
    return new PageHeader(over(), PeriodBar.of(period(), today, here(), texts), menus(), back());
  }

  private Period period() {
    return scorecard.window().now();
  }

  private Address here() {
    return owner
        .page()
        .with(PeriodBar.PARAMETER, period().token())
        .with(ScorecardQuery.BRANCH, filter.branch())
        .with(ScorecardQuery.TOUCHPOINT, filter.touchpoint());
  }

  // Whoever is limited to branches is told which ones the figures are of.
  private String over() {
    if (owner.scope().allBranches()) {
      return owner.name();
    }
    var names = branches().stream().map(BranchEntry::name).toList();
    return owner.name() + " · " + String.join(", ", names);
  }

  private List<BranchEntry> branches() {
    return scorecard.branches().stream().map(Part::key).flatMap(Optional::stream).toList();
  }

  private @Nullable Action back() {
    return owner.fromAbove()
        ? new Action(
            owner.network().with(PeriodBar.PARAMETER, period().token()).href(),
            texts.get("measurement.scorecard.back"))
        : null;
  }

  private List<PageHeader.Menu> menus() {
    var menus = new FilterMenus(here(), texts);
    var touchpoints =
        menus.touchpoints(
            scorecard.touchpoints().stream().map(Part::key).toList(), filter.touchpoint());
    return branches().size() > 1
        ? List.of(menus.branches(branches(), filter.branch()), touchpoints)
        : List.of(touchpoints);
  }

  private ScorecardPage.Figures figures(FigureWords words) {
    return new ScorecardPage.Figures(
        new Tiles(texts, words).of(scorecard.measures()),
        TrendView.of(scorecard.trend(), texts, words),
        scorecard.touchpoints().stream().map(this::touchpointRow).toList(),
        scorecard.branches().stream().map(this::branchRow).toList(),
        Rating.of(scorecard.measures(), texts, words));
  }

  private PartRow touchpointRow(Part<TouchpointEntry> part) {
    var touchpoint = part.key();
    var href = here().with(ScorecardQuery.TOUCHPOINT, touchpoint.id()).href();
    boolean chosen = touchpoint.id().equals(filter.touchpoint());
    return PartRow.of(touchpoint.name().in(texts.locale()), href, chosen, part, texts);
  }

  private PartRow branchRow(Part<Optional<BranchEntry>> part) {
    if (part.key().isEmpty()) {
      return PartRow.of(texts.get("measurement.branch.none"), null, false, part, texts);
    }
    var branch = part.key().get();
    var href = here().with(ScorecardQuery.BRANCH, branch.id()).href();
    return PartRow.of(branch.name(), href, branch.id().equals(filter.branch()), part, texts);
  }
}
