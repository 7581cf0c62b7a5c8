package org.comeasure.benchmark.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.comeasure.benchmark.Benchmark;
import org.comeasure.benchmark.Settings;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.data.DataSet;
import org.comeasure.benchmark.data.Size;
import org.comeasure.benchmark.data.TallyJob;
import org.comeasure.benchmark.intake.Visitors;
import org.comeasure.benchmark.load.ClosedLoop;
import org.comeasure.benchmark.report.Numbers;
import org.comeasure.benchmark.report.Table;
import org.jspecify.annotations.Nullable;

/**
 * Makes all tallies anew from the responses and then proves them, while visitors keep answering.
 */
public final class Rebuilds implements Benchmark {
  private static final int CLIENTS = 4;

  private final Table table =
      new Table(
          "Rebuild and reconcile while %d clients submit".formatted(CLIENTS),
          "work",
          "responses",
          "seconds",
          "responses per second",
          "cells",
          "submissions per second",
          "p50 ms",
          "p99 ms",
          "p99 to undisturbed");

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public List<Table> run(Site site, Settings settings) throws SQLException {
    for (var size : settings.sizes()) {
      measure(site, settings, size);
    }
    return List.of(table);
  }

  private void measure(Site site, Settings settings, Size size) throws SQLException {
    var visitors = Visitors.at(site, size);
    ClosedLoop.warmUp(CLIENTS, settings.warmUp(), visitors);
    var alone = ClosedLoop.run(CLIENTS, settings.time(), visitors);
    long undisturbed = alone.latencies().percentile(99);
    row("undisturbed", size, null, alone, undisturbed);
    try (var connection = site.data(size).connect()) {
      empty(connection);
      meanwhile("rebuild", size, new TallyJob(connection, true), visitors, undisturbed);
      var proof =
          meanwhile("reconcile", size, new TallyJob(connection, false), visitors, undisturbed);
      if (proof.differing() > 0) {
        throw new IllegalStateException(proof.differing() + " tallies differ from the responses.");
      }
    }
  }

  private TallyJob.Outcome meanwhile(
      String work, Size size, TallyJob job, ClosedLoop.Clients visitors, long undisturbed) {
    var running = CompletableFuture.supplyAsync(() -> run(job));
    var result = ClosedLoop.runWhile(CLIENTS, () -> !running.isDone(), visitors);
    var outcome = running.join();
    row(work, size, outcome, result, undisturbed);
    return outcome;
  }

  private void row(
      String work,
      Size size,
      TallyJob.@Nullable Outcome outcome,
      ClosedLoop.Result intake,
      long undisturbed) {
    long p99 = intake.latencies().percentile(99);
    table.row(
        work,
        size.label(),
        outcome == null ? "" : Numbers.of(outcome.duration().toMillis() / 1e3),
        outcome == null ? "" : Numbers.of(outcome.responsesPerSecond()),
        outcome == null ? "" : "%,d".formatted(outcome.cells()),
        Numbers.of(intake.perSecond()),
        Numbers.ms(intake.latencies().percentile(50)),
        Numbers.ms(p99),
        Numbers.of((double) p99 / undisturbed));
  }

  private static TallyJob.Outcome run(TallyJob job) {
    try {
      return job.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void empty(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var table : DataSet.TALLIES) {
        statement.execute("truncate table " + table);
      }
    }
  }
}
