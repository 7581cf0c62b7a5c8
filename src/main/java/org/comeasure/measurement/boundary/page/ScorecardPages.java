package org.comeasure.measurement.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.comeasure.collection.Feedback;
import org.comeasure.collection.FeedbackFilter;
import org.comeasure.measurement.boundary.PartnerScorecard;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.View;

/** Reads what a scorecard's page shows, the same for the partner and for its manufacturer. */
@ApplicationScoped
public class ScorecardPages {

  private static final int COMMENTS = 5;

  @Inject PartnerScorecard scorecards;
  @Inject Feedback feedback;
  @Inject Reader reader;
  @Inject Clock clock;

  @Transactional
  public View page(Owner owner, ScorecardQuery query) {
    var texts = reader.texts();
    var period = PeriodBar.asked(query.period(), LocalDate.now(clock), texts);
    var filter = query.filter();
    var scorecard = scorecards.read(owner.scope(), Window.of(period), filter);
    var wanted = new FeedbackFilter(period, null, filter.branch(), filter.touchpoint());
    var comments = feedback.latestComments(owner.scope(), COMMENTS, wanted);
    return View.of(
        "measurement/scorecard",
        new ScorecardLayout(owner, filter, scorecard, texts).page(comments, clock.instant()));
  }
}
