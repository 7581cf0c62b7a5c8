package org.comeasure.benchmark.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import org.comeasure.benchmark.Benchmark;
import org.comeasure.benchmark.Settings;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.load.ClosedLoop;
import org.comeasure.benchmark.load.Cpu;
import org.comeasure.benchmark.load.Load;
import org.comeasure.benchmark.report.Numbers;
import org.comeasure.benchmark.report.Table;

/** Responses handed in through the API: durable, counted, and each answered after its commit. */
public final class Deliveries implements Benchmark {
  private static final List<Integer> CLIENTS = List.of(1, 8, 16);
  private static final int BATCH = 100;

  private final Table table =
      new Table(
          "API intake",
          "responses in a request",
          "clients",
          "responses per second",
          "p50 ms",
          "p95 ms",
          "p99 ms",
          "portal CPU ms",
          "database CPU ms",
          "client CPU ms",
          "raw inserts per second",
          "ratio");

  @Override
  public String name() {
    return "api";
  }

  @Override
  public List<Table> run(Site site, Settings settings) throws SQLException {
    for (int clients : CLIENTS) {
      row(site, settings, clients, 1);
    }
    for (int clients : List.of(1, 4)) {
      row(site, settings, clients, BATCH);
    }
    return List.of(table.note("CPU is per response. " + Memory.of(site)));
  }

  private void row(Site site, Settings settings, int clients, int batch) throws SQLException {
    var intake = Intake.at(site, settings.sizes().get(0));
    var account = intake.account();
    ClosedLoop.Clients made =
        n -> new Delivery(account, intake.links(), batch, new SplittableRandom(seed(n)));
    ClosedLoop.warmUp(clients, settings.warmUp(), made);
    var measured = Load.run(site.stack(), settings.time(), clients, made);
    var raw = RawInserts.at(clients, site, settings);
    double perSecond = batch * measured.result().perSecond();
    site.tell(
        "%d clients, %d in a request: %s a second"
            .formatted(clients, batch, Numbers.of(perSecond)));
    table.row(
        batch,
        clients,
        Numbers.of(perSecond),
        measured.ms(50),
        measured.ms(95),
        measured.ms(99),
        measured.each(Cpu::portal, batch),
        measured.each(Cpu::database, batch),
        measured.each(Cpu::client, batch),
        Numbers.of(raw.perSecond()),
        Numbers.of(perSecond / raw.perSecond()));
  }

  private static long seed(int client) {
    return System.nanoTime() + client;
  }
}
