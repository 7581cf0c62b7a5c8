package org.comeasure.measurement.target.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.measurement.target.boundary.TargetBook;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.measurement.target.domain.TargetsInForce;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/**
 * How things stand today, for the list of targets: each over the days that it is judged over, as
 * far as they have come. The manufacturer sees each target beside the figure of those that it is
 * for, a partner beside its own, whoever is limited to branches beside theirs. One statement for
 * each kind of period brings the answers, from the whole network's tallies where all is asked for.
 */
@ApplicationScoped
@Transacted
public class Standings {

  @Inject TallyStore tallies;
  @Inject TargetBook book;
  @Inject Directory directory;
  @Inject ReportingZones zones;

  /**
   * @param subjects what is to be told, by the period over which it is judged
   */
  Now now(TenantScope scope, Map<TargetPeriod, Set<Subject>> subjects) {
    var today = zones.today(scope);
    var sums = new EnumMap<TargetPeriod, Map<Integer, List<Sum>>>(TargetPeriod.class);
    subjects.forEach(
        (period, some) -> {
          var measures = some.stream().map(Subject::measure).collect(Collectors.toSet());
          var found = tallies.of(scope, period.around(today), choice(measures));
          sums.put(period, found.rows().stream().collect(Collectors.groupingBy(Sum::measure)));
        });
    var partners = directory.partners(scope);
    var own = partners.stream().filter(partner -> partner.id().equals(scope.partner())).findFirst();
    return new Now(
        today, sums, partners, own.isPresent() ? book.on(scope, today) : TargetsInForce.NONE, own);
  }

  private static Choice choice(Set<Integer> measures) {
    return Choice.ofEndUsers(measures, Dimension.PARTNER, Dimension.MEASURE, Dimension.TOUCHPOINT);
  }

  /**
   * @param sums of the answers, by the period over which they are judged and by measure: a file has
   *     a line for each partner, and none is to go through the sums of all measures
   * @param targets those in force, for a partner's reader, to tell which of them counts
   * @param own the partner that reads
   */
  record Now(
      LocalDate today,
      Map<TargetPeriod, Map<Integer, List<Sum>>> sums,
      List<PartnerEntry> partners,
      TargetsInForce targets,
      Optional<PartnerEntry> own) {

    static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;

    /** Today's days of the period. */
    Period days(TargetPeriod period) {
      return period.around(today);
    }

    /** The answers of those that a target is for, or the reading partner's own. */
    Histogram answers(TargetPeriod period, Subject subject, Place place) {
      Predicate<Sum> concerned =
          sum -> place.touchpoint() == null || place.touchpoint().equals(sum.touchpoint());
      var ids = own.isPresent() ? Set.<PartnerId>of() : members(place);
      boolean all = own.isPresent() || place.equals(Place.NETWORK.at(place.touchpoint()));
      return sums.getOrDefault(period, Map.of()).getOrDefault(subject.measure(), List.of()).stream()
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
