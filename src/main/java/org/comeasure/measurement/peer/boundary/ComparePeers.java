package org.comeasure.measurement.peer.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Slice;
import org.comeasure.measurement.peer.domain.PeerCell;
import org.comeasure.measurement.peer.domain.PeerFigures;
import org.comeasure.measurement.peer.domain.PeerGroup;
import org.comeasure.measurement.peer.domain.PeerPanel;
import org.comeasure.measurement.peer.domain.PeerPolicy;
import org.comeasure.measurement.peer.domain.PeerPosition;
import org.comeasure.measurement.peer.domain.PeerStanding;
import org.comeasure.measurement.peer.store.PeerStore;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.TenantScope;

/** Holds one partner against its peers. */
@ApplicationScoped
public class ComparePeers {

  static final int MONTHS = 12;
  private static final PeerPolicy POLICY = PeerPolicy.DEFAULT;

  @Inject PeerStore store;
  @Inject TallyStore tallies;
  @Inject Directory directory;

  /**
   * @param scope names the partner; whoever is limited to branches sees theirs against the peers,
   *     without a place, for that is the whole partner's
   * @param cell of a period that the policy admits
   */
  @Transactional
  public PeerStanding read(TenantScope scope, PeerCell cell, PeerGroup.Kind kind) {
    var partner = Objects.requireNonNull(scope.partner(), "a place is one partner's");
    var entry = directory.partner(scope, partner).orElseThrow(ProblemException::notFound);
    var cells = new LinkedHashSet<>(Set.of(cell));
    cell.period().trailingMonths(MONTHS).forEach(month -> cells.add(cell.in(Period.of(month))));
    var panels = store.panels(scope, cells, POLICY);
    var panel = Objects.requireNonNull(panels.get(cell));
    var group = group(panel, entry, kind);
    var told = panel.publish(POLICY).get(group);
    var choice = choice(cell);
    var own = tallies.of(scope, cell.period(), choice).in(cell.period());
    return new PeerStanding(
        cell,
        kind,
        DisclosurePolicy.DEFAULT.figure(cell.kind(), own),
        told,
        told == null || !scope.allBranches()
            ? new PeerPosition.Untold()
            : panel.position(partner, group, POLICY),
        trend(scope, cell, kind, entry, panels));
  }

  private List<PeerStanding.Month> trend(
      TenantScope scope,
      PeerCell cell,
      PeerGroup.Kind kind,
      PartnerEntry entry,
      Map<PeerCell, PeerPanel> panels) {
    var last = YearMonth.from(cell.period().lastDay());
    var own = tallies.monthly(scope, last.minusMonths(MONTHS - 1L), last, choice(cell));
    return cell.period().trailingMonths(MONTHS).stream()
        .map(
            month -> {
              var panel = Objects.requireNonNull(panels.get(cell.in(Period.of(month))));
              Map<PeerGroup, PeerFigures> told = panel.publish(POLICY);
              var figures = told.get(group(panel, entry, kind));
              return new PeerStanding.Month(
                  month,
                  DisclosurePolicy.DEFAULT.figure(cell.kind(), own.in(month)),
                  figures == null ? null : figures.mean());
            })
        .toList();
  }

  private static Choice choice(PeerCell cell) {
    return Choice.ofEndUsers(Set.of(cell.measure().number()), Dimension.MEASURE)
        .in(Slice.ALL.at(cell.touchpoint()));
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
