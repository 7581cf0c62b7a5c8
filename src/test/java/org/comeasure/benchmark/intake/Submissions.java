package org.comeasure.benchmark.intake;

import java.sql.SQLException;
import java.util.List;
import org.comeasure.benchmark.Benchmark;
import org.comeasure.benchmark.Settings;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.load.ClosedLoop;
import org.comeasure.benchmark.load.Cpu;
import org.comeasure.benchmark.load.Load;
import org.comeasure.benchmark.report.Numbers;
import org.comeasure.benchmark.report.Table;

/** Complete submissions through the public form, beside what the database could do at best. */
public final class Submissions implements Benchmark {
  private static final List<Integer> CLIENTS = List.of(1, 8, 16);
  private static final int MOST = 16;

  @Override
  public String name() {
    return "submission";
  }

  @Override
  public List<Table> run(Site site, Settings settings) throws SQLException {
    var visitors = Visitors.at(site, settings.sizes().get(0));
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
      row(site, settings, table, clients, visitors);
    }
    row(site, settings, table, MOST, visitors.andThanked());
    return List.of(table.note("CPU is per submission. " + Memory.of(site)));
  }

  private static void row(Site site, Settings settings, Table table, int clients, Visitors visitors)
      throws SQLException {
    String what = visitors.thanked() ? ", thanks page too" : "";
    ClosedLoop.warmUp(clients, settings.warmUp(), visitors);
    var measured = Load.run(site.stack(), settings.time(), clients, visitors);
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
