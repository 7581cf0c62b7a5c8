package org.comeasure.measurement.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.comeasure.collection.Feedback;
import org.comeasure.collection.FeedbackFilter;
import org.comeasure.collection.LatestComment;
import org.comeasure.measurement.boundary.PartnerScorecard;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.boundary.TooManyAnswersException;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.measurement.target.boundary.TargetBook;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.platform.export.Export;
import org.comeasure.programme.Programme;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.ReportingZones;
import org.jspecify.annotations.Nullable;

/** Reads what a scorecard's page shows, the same for the partner and for its manufacturer. */
@ApplicationScoped
public class ScorecardPages {

  private static final int COMMENTS = 5;

  @Inject PartnerScorecard scorecards;
  @Inject Programme programme;
  @Inject Feedback feedback;
  @Inject Directory directory;
  @Inject TargetBook targets;
  @Inject Reader reader;
  @Inject ReportingZones zones;
  @Inject Clock clock;

  @Transacted
  public View page(Owner owner, ScorecardQuery query) {
    var layout = layout(owner, query);
    try {
      var comments = comments(owner, layout.asked());
      var told = new ScorecardLayout.Told(read(layout), yardstick(layout), comments);
      var page = layout.page(told, clock.instant());
      boolean wrong = layout.asked().period().wrong();
      return View.of("measurement/scorecard", page).withStatus(wrong ? 400 : 200);
    } catch (TooManyAnswersException e) {
      return View.of("measurement/too-many", layout.tooMany(clock.instant()));
    }
  }

  /** The same as a file. */
  @Transacted
  public Export export(Owner owner, ScorecardQuery query) {
    var layout = layout(owner, query);
    Saving.require(!layout.asked().period().wrong(), layout.texts());
    try {
      return layout.export(new ScorecardLayout.Told(read(layout), yardstick(layout), null));
    } catch (TooManyAnswersException e) {
      throw Saving.tooMany(layout.texts());
    }
  }

  private ScorecardLayout layout(Owner owner, ScorecardQuery query) {
    var texts = reader.texts();
    var scope = owner.scope();
    var period = AskedPeriod.of(query.period(), zones.today(scope), texts);
    var names = scorecards.names(scope);
    var read = new ReadFilter(names, texts);
    var asked =
        new ScorecardLayout.Asked(
            period, read.filter(query.filter()), read.measure(query.filter()), query.why());
    return new ScorecardLayout(owner, asked, names, Audiences.asked(programme, scope), texts);
  }

  private Scorecard read(ScorecardLayout layout) {
    var asked = layout.asked();
    return scorecards.read(
        layout.owner().scope(),
        asked.period().window(),
        asked.filter(),
        asked.chosen(),
        layout.names());
  }

  private Yardstick yardstick(ScorecardLayout layout) {
    var owner = layout.owner();
    var asked = layout.asked();
    var partner =
        directory.partners(owner.scope()).stream()
            .filter(entry -> entry.id().equals(owner.partner()))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    return targets.yardstick(
        owner.scope(), asked.period().period(), asked.filter(), Position.of(partner));
  }

  // What people say cannot be narrowed by all that figures can.
  private @Nullable List<LatestComment> comments(Owner owner, ScorecardLayout.Asked asked) {
    Filter filter = asked.filter();
    if (!filter.equals(Filter.NONE.at(filter.touchpoint()).at(filter.branch()))) {
      return null;
    }
    var wanted =
        new FeedbackFilter(
            asked.period().period(), filter.audience(), null, filter.branch(), filter.touchpoint());
    return feedback.latestComments(owner.scope(), COMMENTS, wanted);
  }
}
