package org.comeasure.measurement.driver.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.driver.domain.Battery;
import org.comeasure.measurement.driver.domain.DriverQuestion;
import org.comeasure.programme.Audience;
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

  /** What somebody asks for besides the period, as given; null where it is left to the portal. */
  record Wish(
      @Nullable String audience,
      @Nullable String partner,
      @Nullable String battery,
      @Nullable String outcome,
      @Nullable String touchpoint) {}

  static final Map<String, Integer> OUTCOMES =
      Map.of("nps", MeasureEntry.NPS, "csat", MeasureEntry.CSAT);

  @Inject Programme programme;
  @Inject Directory directory;

  public DriverChoice choose(TenantScope caller, Wish wish, Period period) {
    var partner = partner(caller, wish.partner());
    var scope =
        partner == null ? caller : caller.at(partner.id()).orElseThrow(ProblemException::notFound);
    var batteries = Battery.of(programme.published(scope));
    var battery = battery(batteries, wish);
    if (battery == null) {
      if (wish.battery() != null) {
        throw ProblemException.notFound();
      }
      return new DriverChoice(
          scope, partner, batteries, null, DriverQuestion.NO_OUTCOME, null, period);
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

  private static @Nullable Battery battery(List<Battery> batteries, Wish wish) {
    var audience = audience(wish.audience());
    var named = batteries.stream().filter(one -> one.code().equals(wish.battery())).findFirst();
    if (wish.battery() != null && named.isEmpty()) {
      return null;
    }
    // One of another audience is what was chosen before the audience was.
    if (named.isPresent() && (wish.audience() == null || named.get().audience().equals(audience))) {
      return named.get();
    }
    return batteries.stream()
        .filter(one -> one.audience().equals(audience))
        .min(Comparator.comparing(one -> one.outcomes().isEmpty()))
        .orElse(null);
  }

  private static String audience(@Nullable String text) {
    if (text != null && Audience.of(text).isEmpty()) {
      throw Problem.ofParameter(
              DriverQuery.AUDIENCE, "It is " + String.join(" or ", Audience.codes()) + ".")
          .exception();
    }
    return text == null ? Choice.END_USERS : text;
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
    int first = battery.outcomes().stream().findFirst().orElse(DriverQuestion.NO_OUTCOME);
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
