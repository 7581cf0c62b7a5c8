package org.comeasure.measurement.driver.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.comeasure.measurement.driver.domain.Battery;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Makes a choice of what is asked for; what is foreign or unknown is not found. */
@ApplicationScoped
@Transacted
public class ChooseDrivers {

  static final Map<String, Integer> OUTCOMES =
      Map.of("nps", MeasureEntry.NPS, "csat", MeasureEntry.CSAT);

  @Inject Programme programme;
  @Inject Directory directory;

  public DriverChoice choose(TenantScope caller, DriverWish wish, Period period) {
    var partner = partner(caller, wish.partner());
    var scope =
        partner == null ? caller : caller.at(partner.id()).orElseThrow(ProblemException::notFound);
    var batteries = Battery.of(programme.published(scope));
    var battery =
        batteries.stream()
            .filter(one -> wish.battery() == null || one.code().equals(wish.battery()))
            .findFirst()
            .orElse(null);
    if (battery == null) {
      if (wish.battery() != null) {
        throw ProblemException.notFound();
      }
      return new DriverChoice(scope, partner, batteries, null, MeasureEntry.NPS, null, period);
    }
    return new DriverChoice(
        scope,
        partner,
        batteries,
        battery,
        outcome(battery, wish.outcome()),
        touchpoint(battery, wish.touchpoint()),
        period);
  }

  private @Nullable PartnerEntry partner(TenantScope caller, @Nullable String text) {
    return text == null
        ? null
        : PartnerId.parse(text)
            .flatMap(id -> directory.partner(caller, id))
            .orElseThrow(ProblemException::notFound);
  }

  // A choice that does not fit the battery is what was chosen for another one before.
  private static int outcome(Battery battery, @Nullable String text) {
    int first = battery.outcomes().iterator().next();
    if (text == null) {
      return first;
    }
    var known = OUTCOMES.get(text);
    if (known == null) {
      throw Problem.ofParameter(DriverQuery.OUTCOME, "It is nps or csat.").exception();
    }
    return battery.outcomes().contains(known) ? known : first;
  }

  private static @Nullable TouchpointId touchpoint(Battery battery, @Nullable String text) {
    return text == null
        ? null
        : TouchpointId.parse(text).filter(battery.touchpoints()::contains).orElse(null);
  }
}
