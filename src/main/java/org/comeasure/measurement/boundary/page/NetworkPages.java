package org.comeasure.measurement.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.comeasure.measurement.boundary.NetworkScorecard;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.boundary.TooManyAnswersException;
import org.comeasure.programme.Programme;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.Network;

/** Reads what the network's page shows. */
@ApplicationScoped
public class NetworkPages {

  @Inject NetworkScorecard scorecard;
  @Inject Programme programme;
  @Inject Directory directory;
  @Inject Reader reader;
  @Inject Clock clock;

  @Transactional
  public View page(Network network, NetworkQuery query) {
    var scope = network.scope();
    var texts = reader.texts();
    var today = LocalDate.now(clock);
    var period = AskedPeriod.of(query.period(), today, texts);
    var names = scorecard.names(scope);
    var read = new ReadFilter(names, texts);
    var ask =
        new NetworkScorecard.Ask(
            period.window(),
            read.filter(query.filter()),
            read.measure(query.filter()),
            read.dimension(query.by()));
    var layout =
        new NetworkLayout(
            network,
            new NetworkLayout.Asked(query, period, ask),
            names,
            Audiences.several(programme, scope),
            texts);
    try {
      var overview = scorecard.read(scope, ask, names, query::takes);
      return View.of("measurement/network", layout.page(overview, directory.regions(scope), today))
          .withStatus(period.wrong() ? 400 : 200);
    } catch (TooManyAnswersException e) {
      return View.of("measurement/too-many", layout.tooMany(today));
    }
  }
}
