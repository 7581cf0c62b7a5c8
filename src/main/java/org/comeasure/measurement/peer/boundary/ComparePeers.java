package org.comeasure.measurement.peer.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.comeasure.measurement.peer.domain.PeerFigures;
import org.comeasure.measurement.peer.domain.PeerGroup;
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

  /**
   * @param scope names the partner; whoever is limited to branches sees theirs against the peers,
   *     without a place, for that is the whole partner's
   * @param cell of a period that the policy admits
   */
  @Transacted
  public PeerStanding read(TenantScope scope, PeerCell cell, PeerGroup.Kind kind) {
    var partner = Objects.requireNonNull(scope.partner(), "a place is one partner's");
    var entry = directory.partner(scope, partner).orElseThrow(ProblemException::notFound);
    var cells = new LinkedHashSet<>(Set.of(cell));
    cell.period().trailingMonths(MONTHS).forEach(month -> cells.add(cell.in(Period.of(month))));
    var panels = store.panels(scope, cells, POLICY);
    var panel = Objects.requireNonNull(panels.get(cell));
    var group = group(panel, entry, kind);
    var told = panel.publish(POLICY).get(group);
    var own = own(scope, cell);
    var filter = Filter.NONE.at(cell.touchpoint());
    return new PeerStanding(
        cell,
        kind,
        own.figure(measured(cell), DisclosurePolicy.DEFAULT),
        targets.yardstick(scope, cell.period(), filter, Position.of(entry)),
        told,
        told == null || !scope.allBranches()
            ? new PeerPosition.Untold()
            : panel.position(partner, group, POLICY),
        trend(cell, own, kind, entry, panels));
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
      Map<PeerCell, PeerPanel> panels) {
    var months = own.monthly().graded(measured(cell), DisclosurePolicy.DEFAULT);
    return months.subList(months.size() - MONTHS, months.size()).stream()
        .map(
            month -> {
              var panel = Objects.requireNonNull(panels.get(cell.in(Period.of(month.month()))));
              Map<PeerGroup, PeerFigures> told = panel.publish(POLICY);
              var figures = told.get(group(panel, entry, kind));
              return new PeerStanding.Month(month, figures == null ? null : figures.mean());
            })
        .toList();
  }

  /** As it was when the numbers were first told; who took no part is held against today's. */
  private static PeerGroup group(PeerPanel panel, PartnerEntry entry, PeerGroup.Kind kind) {
    var member = panel.member(entry.id());
    String tier = member.isPresent() ? member.get().tier() : entry.tier();
    var today = entry.region() == null ? null : entry.region().id();
    var region = member.isPresent() ? member.get().region() : today;
    return switch (kind) {
      case NETWORK -> PeerGroup.NETWORK;
      case TIER -> new PeerGroup(kind, tier);
      case REGION -> new PeerGroup(kind, String.valueOf(region));
    };
  }
}
