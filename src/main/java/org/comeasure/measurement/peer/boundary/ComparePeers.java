package org.comeasure.measurement.peer.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.comeasure.measurement.boundary.SelectedAnswers;
import org.comeasure.measurement.boundary.Selection;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.peer.domain.PeerCell;
import org.comeasure.measurement.peer.domain.PeerGroup;
import org.comeasure.measurement.peer.domain.PeerHistory;
import org.comeasure.measurement.peer.domain.PeerPanel;
import org.comeasure.measurement.peer.domain.PeerPolicy;
import org.comeasure.measurement.peer.domain.PeerPosition;
import org.comeasure.measurement.peer.domain.PeerStanding;
import org.comeasure.measurement.peer.store.PeerStore;
import org.comeasure.measurement.target.boundary.TargetBook;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.TenantScope;

/** Holds one partner against its peers. */
@ApplicationScoped
public class ComparePeers {

  static final int MONTHS = 12;
  private static final PeerPolicy POLICY = PeerPolicy.DEFAULT;

  @Inject PeerStore store;
  @Inject SelectedAnswers answers;
  @Inject TargetBook targets;
  @Inject Directory directory;
  @Inject Clock clock;

  /**
   * @param scope names the partner; whoever is limited to branches sees theirs against the peers,
   *     without a place, for that is the whole partner's
   * @param cell of a period that the policy admits
   */
  @Transacted
  public PeerStanding read(TenantScope scope, PeerCell cell, PeerGroup.Kind kind) {
    var partner = Objects.requireNonNull(scope.partner(), "a place is one partner's");
    var entry = directory.partner(scope, partner).orElseThrow(ProblemException::notFound);
    var frozen = store.newest(scope);
    var history = history(scope, cell);
    boolean there = frozen.holds(lastMonth(cell.period()));
    var panel = there ? history.panel(cell.period()) : new PeerPanel(cell.kind(), List.of());
    var group = group(panel, entry, kind);
    var told = panel.figures(group, POLICY);
    var own = own(scope, cell);
    return new PeerStanding(
        cell,
        kind,
        own.figure(measured(cell), DisclosurePolicy.DEFAULT),
        targets.yardstick(
            scope, cell.period(), Filter.NONE.at(cell.touchpoint()), Position.of(entry)),
        told,
        there ? null : frozen.awaited(lastMonth(cell.period()), clock.instant()),
        told != null && isChanged(scope, cell, history, panel, group),
        told == null || !scope.allBranches()
            ? new PeerPosition.Untold()
            : panel.position(partner, group, POLICY),
        trend(cell, own, kind, entry, history));
  }

  /** As far as it was frozen, with the months of the trend. */
  private PeerHistory history(TenantScope scope, PeerCell cell) {
    var trend = cell.period().trailingMonths(MONTHS).get(0);
    var first = YearMonth.from(cell.period().from());
    var months =
        store.frozen(scope, cell, first.isBefore(trend) ? first : trend, lastMonth(cell.period()));
    return new PeerHistory(cell.kind(), months, POLICY);
  }

  private static YearMonth lastMonth(Period period) {
    return YearMonth.from(period.lastDay());
  }

  private boolean isChanged(
      TenantScope scope, PeerCell cell, PeerHistory history, PeerPanel panel, PeerGroup group) {
    var period = cell.period();
    var counted = store.counted(scope, cell, YearMonth.from(period.from()), lastMonth(period));
    var now = new PeerHistory(cell.kind(), counted, POLICY);
    return history.changed(period, panel, group, now) > PeerStanding.CHANGED_BEYOND;
  }

  /** Of the own answers alone, graded as the scorecard grades them. */
  private Comparison.Side own(TenantScope scope, PeerCell cell) {
    var filter = Filter.NONE.at(cell.touchpoint());
    return answers.read(
        new Selection(scope, Set.of(), cell.period(), filter),
        Set.of(cell.measure().number()),
        measured(cell),
        months(cell));
  }

  private static Measured measured(PeerCell cell) {
    return new Measured(cell.measure(), cell.kind());
  }

  private static Trend months(PeerCell cell) {
    return new Trend(YearMonth.from(cell.period().lastDay()));
  }

  private static List<PeerStanding.Month> trend(
      PeerCell cell,
      Comparison.Side own,
      PeerGroup.Kind kind,
      PartnerEntry entry,
      PeerHistory history) {
    var months = own.months(measured(cell), DisclosurePolicy.DEFAULT);
    return months.subList(months.size() - MONTHS, months.size()).stream()
        .map(
            month -> {
              var panel = history.panel(Period.of(month.month()));
              var figures = panel.figures(group(panel, entry, kind), POLICY);
              return new PeerStanding.Month(month, figures == null ? null : figures.mean());
            })
        .toList();
  }

  /** As it was when the numbers were frozen; who took no part is held against today's. */
  private static PeerGroup group(PeerPanel panel, PartnerEntry entry, PeerGroup.Kind kind) {
    var member = panel.member(entry.id());
    String tier = member.isPresent() ? member.get().tier() : entry.tier().code();
    var today = entry.region() == null ? null : entry.region().id();
    var region = member.isPresent() ? member.get().region() : today;
    return switch (kind) {
      case NETWORK -> PeerGroup.NETWORK;
      case TIER -> new PeerGroup(kind, tier);
      case REGION -> new PeerGroup(kind, String.valueOf(region));
    };
  }
}
