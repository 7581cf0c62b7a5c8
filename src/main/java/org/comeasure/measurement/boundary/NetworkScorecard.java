package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Predicate;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Slice;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.MeasureKind;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** The partners of a network side by side; only for whoever sees the whole of it. */
@ApplicationScoped
public class NetworkScorecard {

  @Inject TallyStore tallies;
  @Inject Programme programme;
  @Inject Directory directory;
  @Inject Clock clock;

  /**
   * @param touchpoint only this one, or null for all
   * @param shown which of the partners
   * @throws ProblemException not found, when there is no such touchpoint
   */
  @Transactional
  public NetworkOverview read(
      TenantScope scope,
      Window window,
      @Nullable TouchpointId touchpoint,
      Predicate<PartnerEntry> shown) {
    if (!scope.wholeNetwork()) {
      throw new IllegalArgumentException("a partner does not see the network");
    }
    requireKnown(scope, touchpoint);
    var measures =
        programme.measures(scope).stream().filter(m -> m.kind() != MeasureKind.RATING).toList();
    var trend = Trend.of(window.now(), YearMonth.now(clock));
    var byMeasure =
        Choice.ofEndUsers(Choice.numbers(measures), Dimension.PARTNER, Dimension.MEASURE)
            .in(Slice.ALL.at(touchpoint));
    var byPartner =
        Choice.ofEndUsers(Set.of(MeasureEntry.NPS), Dimension.PARTNER).in(Slice.ALL.at(touchpoint));
    return NetworkOverview.of(
        new Sheet(
            window,
            trend,
            tallies.compared(scope, window, byMeasure),
            tallies.monthly(scope, trend.first(), trend.last(), byPartner)),
        measures,
        directory.partners(scope).stream().filter(shown).toList(),
        DisclosurePolicy.DEFAULT);
  }

  private void requireKnown(TenantScope scope, @Nullable TouchpointId touchpoint) {
    if (touchpoint != null
        && programme.touchpoints(scope).stream().noneMatch(t -> t.id().equals(touchpoint))) {
      throw ProblemException.notFound();
    }
  }
}
