package org.comeasure.measurement.target.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.measurement.target.boundary.TargetBook;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetsInForce;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/**
 * How things stand today, for the list of targets: the answers of this month and the two before.
 * The manufacturer sees each target beside the figure of those that it is for, a partner beside its
 * own. One statement brings the answers, from the whole network's tallies where all is asked for.
 */
@ApplicationScoped
@Transacted
public class Standings {

  private static final int MONTHS = 3;

  @Inject TallyStore tallies;
  @Inject TargetBook book;
  @Inject Directory directory;
  @Inject ReportingZones zones;

  Now now(TenantScope scope, Set<Subject> subjects) {
    var measures = subjects.stream().map(Subject::measure).collect(Collectors.toSet());
    if (measures.isEmpty()) {
      return new Now(Sums.NONE, List.of(), TargetsInForce.NONE, Optional.empty());
    }
    var month = YearMonth.from(zones.today(scope));
    var period =
        Period.range(month.minusMonths(MONTHS - 1L).atDay(1), month.plusMonths(1).atDay(1));
    var choice =
        Choice.ofEndUsers(measures, Dimension.PARTNER, Dimension.MEASURE, Dimension.TOUCHPOINT);
    var partners = directory.partners(scope);
    var own = partners.stream().filter(partner -> partner.id().equals(scope.partner())).findFirst();
    return new Now(
        tallies.of(scope, period, choice),
        partners,
        own.isPresent() ? book.on(scope, zones.today(scope)) : TargetsInForce.NONE,
        own);
  }

  /**
   * @param targets those in force, for a partner's reader, to tell which of them counts
   * @param own the partner that reads
   */
  record Now(
      Sums sums, List<PartnerEntry> partners, TargetsInForce targets, Optional<PartnerEntry> own) {

    static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;

    /** The answers of those that a target is for, or the reading partner's own. */
    Histogram answers(Subject subject, Place place) {
      Predicate<Sum> concerned =
          sum ->
              sum.measure() == subject.measure()
                  && (place.touchpoint() == null || place.touchpoint().equals(sum.touchpoint()));
      var ids = own.isPresent() ? Set.<PartnerId>of() : members(place);
      boolean all = own.isPresent() || place.equals(Place.NETWORK.at(place.touchpoint()));
      return sums.rows().stream()
          .filter(concerned)
          .filter(sum -> all || (sum.partner() != null && ids.contains(sum.partner())))
          .map(Sum::answers)
          .reduce(Histogram.EMPTY, Histogram::plus);
    }

    /** Whether a closer target counts for the reading partner. */
    boolean overruled(Subject subject, Place place) {
      return own.flatMap(partner -> targets.of(subject, Position.of(partner), place.touchpoint()))
          .filter(goal -> !goal.place().equals(place))
          .isPresent();
    }

    private Set<PartnerId> members(Place place) {
      Stream<PartnerEntry> members =
          partners.stream()
              .filter(partner -> place.covers(Position.of(partner), place.touchpoint()));
      return members.map(PartnerEntry::id).collect(Collectors.toSet());
    }
  }
}
