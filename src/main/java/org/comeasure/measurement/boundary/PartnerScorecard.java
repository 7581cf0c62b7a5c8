package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Set;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.scorecard.AskedMeasures;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.Programme;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.TenantScope;

/** The scorecard of one partner, or of the branches to which the scope is limited. */
@ApplicationScoped
public class PartnerScorecard {

  @Inject Answers answers;
  @Inject MeasuredSince measured;
  @Inject OpenedForms forms;
  @Inject Programme programme;
  @Inject Directory directory;
  @Inject Clock clock;

  /** What can be named in a question about the scope's partner. */
  @Transacted
  public Names names(TenantScope scope) {
    return new Names(
        programme.measures(scope),
        programme.touchpoints(scope),
        directory.branches(scope),
        programme.productLines(scope),
        AskedMeasures.of(programme.versions(scope)));
  }

  /**
   * @param scope names the partner
   * @param filter of things within the scope
   * @param chosen the measure of trend and breakdowns
   * @throws TooManyAnswersException when the question is one that no tally answers and that is too
   *     large to count
   */
  @Transacted(except = TooManyAnswersException.class)
  public Scorecard read(
      TenantScope scope, Window asked, Filter filter, Measured chosen, Names names) {
    var partner = scope.partner();
    if (partner == null) {
      throw new IllegalArgumentException("a scorecard is one partner's");
    }
    var since = measured.of(scope, Set.of(partner), asked);
    var window = asked.measuredSince(since.get(partner));
    var trend = Trend.of(window.now(), YearMonth.now(clock));
    var inquiry = new PartnerInquiry(answers.inquiry(scope), scope, window, filter, chosen, trend);
    var opened =
        forms.apart(
            new OpenedForms.Asked(filter.within(scope), window.now(), trend, filter, false));
    return Scorecard.of(inquiry.read(names, opened), names, filter, DisclosurePolicy.DEFAULT);
  }
}
