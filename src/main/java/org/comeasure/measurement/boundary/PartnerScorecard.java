package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Programme;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.TenantScope;

/** The scorecard of one partner, or of the branches to which the scope is limited. */
@ApplicationScoped
public class PartnerScorecard {

  @Inject TallyStore tallies;
  @Inject Programme programme;
  @Inject Directory directory;
  @Inject Clock clock;

  /**
   * @param scope names the partner
   * @throws ProblemException not found, when the filter names what the scope does not hold
   */
  @Transactional
  public Scorecard read(TenantScope scope, Window window, Filter filter) {
    if (scope.partner() == null) {
      throw new IllegalArgumentException("a scorecard is one partner's");
    }
    var names =
        new Names(
            programme.measures(scope), programme.touchpoints(scope), directory.branches(scope));
    requireKnown(names, filter);
    var trend = Trend.of(window.now(), YearMonth.now(clock));
    return Scorecard.of(
        new Sheet(
            window,
            trend,
            tallies.compared(scope, window, byAll(names.measures())),
            tallies.monthly(scope, trend.first(), trend.last(), byPlace())),
        names,
        filter,
        DisclosurePolicy.DEFAULT);
  }

  private static Choice byAll(List<MeasureEntry> measures) {
    return Choice.ofEndUsers(
        Choice.numbers(measures), Dimension.MEASURE, Dimension.TOUCHPOINT, Dimension.BRANCH);
  }

  private static Choice byPlace() {
    return Choice.ofEndUsers(Set.of(MeasureEntry.NPS), Dimension.TOUCHPOINT, Dimension.BRANCH);
  }

  private static void requireKnown(Names names, Filter filter) {
    boolean touchpoint =
        filter.touchpoint() == null
            || names.touchpoints().stream().anyMatch(t -> t.id().equals(filter.touchpoint()));
    boolean branch =
        filter.branch() == null
            || names.branches().stream().anyMatch(b -> b.id().equals(filter.branch()));
    if (!touchpoint || !branch) {
      throw ProblemException.notFound();
    }
  }
}
