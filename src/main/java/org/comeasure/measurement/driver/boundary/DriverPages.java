package org.comeasure.measurement.driver.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.comeasure.collection.Expiry;
import org.comeasure.measurement.boundary.page.AskedPeriod;
import org.comeasure.measurement.boundary.page.Saving;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.platform.export.Export;
import org.comeasure.programme.Programme;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.View;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.Network;

/** Reads what the drivers' page shows. */
@ApplicationScoped
@Transacted
public class DriverPages {

  private static final int MONTHS = 12;

  @Inject ChooseDrivers choices;
  @Inject FindDrivers drivers;
  @Inject DriverTargets targets;
  @Inject Programme programme;
  @Inject Directory directory;
  @Inject Reader reader;
  @Inject Expiry expiry;
  @Inject Clock clock;

  public View page(Network network, DriverQuery query, String who) {
    var layout = layout(network, query);
    var choice = layout.choice();
    var state = choice.question().map(asked -> drivers.find(choice.scope(), asked, who));
    var partners = network.scope().wholeNetwork() ? directory.partners(network.scope()) : null;
    return View.of(
        "measurement/drivers", layout.page(state.orElse(null), partners, clock.instant()));
  }

  /** What was found, as a file; not found as long as nothing was. */
  public Export export(Network network, DriverQuery query, String who) {
    var layout = layout(network, query);
    Saving.require(!layout.asked().wrong(), layout.texts());
    var choice = layout.choice();
    var state = choice.question().map(asked -> drivers.find(choice.scope(), asked, who));
    return layout
        .export(state.orElse(null), clock.instant())
        .orElseThrow(ProblemException::notFound);
  }

  /** The address to go on to. */
  public String again(Network network, DriverQuery query, String who) {
    var layout = layout(network, query);
    var question = layout.choice().question().orElseThrow(ProblemException::notFound);
    drivers.ask(layout.choice().scope(), question, who);
    return layout.here().href();
  }

  private DriverLayout layout(Network network, DriverQuery query) {
    var today = network.zone().today(clock);
    var period =
        query.period().open()
            ? AskedPeriod.of(Window.of(lastTwelveMonths(today), today))
            : AskedPeriod.of(query.period(), today, reader.texts());
    var choice = choices.choose(network.scope(), query.wish(), period.period());
    var words =
        new DriverWords(
            reader.texts(),
            network.zone(),
            programme.measures(choice.scope()),
            programme.touchpoints(choice.scope()));
    var first = YearMonth.from(choice.period().from());
    var last = YearMonth.from(choice.period().lastDay());
    long expired = expiry.responses(choice.scope(), first, last);
    return new DriverLayout(network, choice, period, targets.of(choice), words, today, expired);
  }

  /** Weights need many answers, so more than a month's. */
  static Period lastTwelveMonths(LocalDate today) {
    var last = YearMonth.from(today);
    return Period.inclusive(last.minusMonths(MONTHS - 1L).atDay(1), last.atEndOfMonth());
  }
}
