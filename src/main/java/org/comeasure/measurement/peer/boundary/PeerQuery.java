package org.comeasure.measurement.peer.boundary;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.comeasure.measurement.peer.domain.FreezingDay;
import org.comeasure.measurement.peer.domain.PeerGroup;
import org.comeasure.measurement.peer.domain.PeerPolicy;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.page.Meaning;
import org.comeasure.shared.period.InvalidPeriodException;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What of a comparison is asked for, as the address holds it. */
public class PeerQuery {

  static final String PERIOD = "period";
  static final String GROUP = "group";
  static final String MEASURE = "measure";
  static final String TOUCHPOINT = "touchpoint";

  @Meaning(
      value =
          "A month, quarter or year that is over; without it the last month whose comparison is there, from the 8th of the next one on",
      example = "2026-Q3")
  @QueryParam(PERIOD)
  private @Nullable String period;

  @Meaning(
      value = "Who the peers are; without it the network",
      allowed = {"network", "tier", "region"})
  @QueryParam(GROUP)
  private @Nullable String group;

  @Meaning(
      value = "What is compared, a share or nps; without it nps where it is asked",
      example = "csat")
  @QueryParam(MEASURE)
  private @Nullable String measure;

  @Meaning("Only this touchpoint, by id")
  @QueryParam(TOUCHPOINT)
  private @Nullable String touchpoint;

  /** The first day of which a year of months before it, and a period, can be shown. */
  static final LocalDate EARLIEST = Period.EARLIEST.plusYears(2);

  /** The last frozen month without one; null for one that is not told. */
  @Nullable Period period(LocalDate today) {
    if (period == null || period.isEmpty()) {
      return Period.of(FreezingDay.lastMonth(today));
    }
    try {
      var asked = Period.parse(period);
      boolean early = asked.from().isBefore(EARLIEST);
      return !early && PeerPolicy.DEFAULT.admits(asked, today) ? asked : null;
    } catch (InvalidPeriodException e) {
      return null;
    }
  }

  PeerGroup.Kind group() {
    return group == null || group.isEmpty()
        ? PeerGroup.Kind.NETWORK
        : PeerGroup.Kind.parse(group)
            .orElseThrow(
                () -> Problem.ofParameter(GROUP, "It is network, tier or region.").exception());
  }

  @Nullable String measure() {
    return measure == null || measure.isEmpty() ? null : measure;
  }

  @Nullable TouchpointId touchpoint() {
    return touchpoint == null || touchpoint.isEmpty()
        ? null
        : TouchpointId.parse(touchpoint).orElseThrow(ProblemException::notFound);
  }
}
