package org.comeasure.measurement.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.comeasure.measurement.boundary.NetworkScorecard;
import org.comeasure.measurement.domain.tally.Window;
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
    var today = LocalDate.now(clock);
    var period = PeriodBar.asked(query.period(), today, reader.texts());
    var touchpoint = ScorecardQuery.touchpoint(query.touchpoint());
    var overview = scorecard.read(scope, Window.of(period), touchpoint, query::takes);
    var layout = new NetworkLayout(network, query, overview, reader.texts());
    return View.of(
        "measurement/network",
        layout.page(programme.touchpoints(scope), directory.regions(scope), today));
  }
}
