package org.comeasure.benchmark.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.comeasure.benchmark.Benchmark;
import org.comeasure.benchmark.Settings;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.load.ClosedLoop;
import org.comeasure.benchmark.load.Cpu;
import org.comeasure.benchmark.report.Numbers;
import org.comeasure.benchmark.report.Table;

/** Complete submissions through the public form, beside what the database could do at best. */
public final class Submissions implements Benchmark {
  private static final List<Integer> CLIENTS = List.of(1, 8, 16);

  @Override
  public String name() {
    return "submission";
  }

  @Override
  public List<Table> run(Site site, Settings settings) throws SQLException {
    var size = settings.sizes().get(0);
    var portal = site.portal(size);
    var links = new ArrayList<FormLink>();
    try (var connection = site.data(size).connect()) {
      links.addAll(FormLink.all(connection));
    }
    var table =
        new Table(
            "Complete submissions: form opened, answers sent, each by a new visitor",
            "clients",
            "per second",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "portal CPU ms",
            "database CPU ms",
            "client CPU ms",
            "raw inserts per second",
            "ratio");
    for (int clients : CLIENTS) {
      row(site, settings, table, clients, "", n -> visitor(portal, links, false, n));
    }
    row(site, settings, table, 16, ", thanks page too", n -> visitor(portal, links, true, n));
    return List.of(table.note("CPU is per submission. " + Memory.of(site)));
  }

  private static Visitor visitor(
      java.net.URI portal, List<FormLink> links, boolean thanked, int number)
      throws java.io.IOException {
    return new Visitor(portal, links, thanked, new SplittableRandom(System.nanoTime() + number));
  }

  private static void row(
      Site site, Settings settings, Table table, int clients, String what, ClosedLoop.Clients made)
      throws SQLException {
    var measured = Load.measure(site, settings, clients, made);
    var raw = RawInserts.at(clients, site, settings);
    site.tell(clients + " clients" + what + ": " + Numbers.of(measured.result().perSecond()));
    table.row(
        clients + what,
        Numbers.of(measured.result().perSecond()),
        measured.ms(50),
        measured.ms(95),
        measured.ms(99),
        measured.each(Cpu::portal),
        measured.each(Cpu::database),
        measured.each(Cpu::client),
        Numbers.of(raw.perSecond()),
        Numbers.of(measured.result().perSecond() / raw.perSecond()));
  }
}
