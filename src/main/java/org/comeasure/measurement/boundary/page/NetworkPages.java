package org.comeasure.measurement.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.measurement.boundary.NetworkScorecard;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.boundary.TooManyAnswersException;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.target.boundary.TargetBook;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.platform.export.Export;
import org.comeasure.programme.Programme;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.View;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.ReportingZones;

/** Reads what the network's page shows. */
@ApplicationScoped
public class NetworkPages {

  @Inject NetworkScorecard scorecard;
  @Inject Programme programme;
  @Inject Directory directory;
  @Inject TargetBook targets;
  @Inject Reader reader;
  @Inject ReportingZones zones;

  @Transacted
  public View page(Network network, NetworkQuery query) {
    var layout = layout(network, query);
    var today = zones.today(network.scope());
    try {
      var page = layout.page(told(layout), today);
      boolean wrong = layout.asked().period().wrong();
      return View.of("measurement/network", page).withStatus(wrong ? 400 : 200);
    } catch (TooManyAnswersException e) {
      return View.of("measurement/too-many", layout.tooMany(today));
    }
  }

  /** The same as a file. */
  @Transacted
  public Export export(Network network, NetworkQuery query) {
    var layout = layout(network, query);
    Saving.require(!layout.asked().period().wrong(), layout.texts());
    try {
      return layout.export(told(layout));
    } catch (TooManyAnswersException e) {
      throw Saving.tooMany(layout.texts());
    }
  }

  private NetworkLayout.Told told(NetworkLayout layout) {
    var scope = layout.network().scope();
    return new NetworkLayout.Told(
        read(layout), yardstick(layout), directory.tiers(scope), directory.regions(scope));
  }

  private NetworkOverview read(NetworkLayout layout) {
    var asked = layout.asked();
    return scorecard.read(
        layout.network().scope(), asked.ask(), layout.names(), asked.query()::takes);
  }

  private Yardstick yardstick(NetworkLayout layout) {
    var asked = layout.asked();
    return targets.yardstick(
        layout.network().scope(),
        asked.period().period(),
        asked.ask().filter(),
        asked.query().position());
  }

  private NetworkLayout layout(Network network, NetworkQuery query) {
    var scope = network.scope();
    var texts = reader.texts();
    var period = AskedPeriod.of(query.period(), zones.today(scope), texts);
    var names = scorecard.names(scope);
    var read = new ReadFilter(names, texts);
    var ask =
        new NetworkScorecard.Ask(
            period.window(),
            read.filter(query.filter()),
            read.measure(query.filter()),
            read.dimension(query.by()));
    return new NetworkLayout(
        network,
        new NetworkLayout.Asked(query, period, ask),
        names,
        Audiences.asked(programme, scope),
        texts);
  }
}
