package org.comeasure.benchmark.question;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.comeasure.benchmark.Benchmark;
import org.comeasure.benchmark.Settings;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.data.Size;
import org.comeasure.benchmark.load.ClosedLoop;
import org.comeasure.benchmark.load.Cpu;
import org.comeasure.benchmark.load.Latencies;
import org.comeasure.benchmark.load.Load;
import org.comeasure.benchmark.report.Numbers;
import org.comeasure.benchmark.report.Table;
import org.comeasure.testing.identity.Credentials;

/**
 * What a person waits for a page, what of it the database takes, and what it would take without
 * tallies, at each size.
 */
public final class Scorecards implements Benchmark {
  private static final Duration COMPILING = Duration.ofSeconds(90);
  private static final int MOST = 400;

  private final Table pages =
      new Table(
          "Pages as a signed-in person gets them, one after the other",
          "page",
          "responses",
          "p50 ms",
          "p95 ms",
          "portal CPU ms",
          "database CPU ms",
          "kB",
          "queries",
          "on tallies",
          "these p50 ms",
          "p95 ms");
  private final Table plain =
      new Table(
          "The same questions asked of the responses by plain SQL with covering indexes",
          "question",
          "responses",
          "tallies p50 ms",
          "p95 ms",
          "responses p50 ms",
          "p95 ms",
          "ratio");

  @Override
  public String name() {
    return "scorecard";
  }

  @Override
  public List<Table> run(Site site, Settings settings) throws Exception {
    for (var size : settings.sizes()) {
      pages(site, size, settings);
      if (settings.pages().isEmpty()) {
        plain(site, size, settings);
      }
    }
    PlainSql.INDEXES.forEach(
        index -> plain.note("`" + index.strip().replaceAll("\\s+", " ") + "`"));
    return List.of(pages, plain);
  }

  private void pages(Site site, Size size, Settings settings) throws Exception {
    var portal = site.portal(size);
    var credentials = site.credentials();
    try (var connection = site.data(size).connect()) {
      var log = new StatementLog(connection, site.stack().settings().data());
      var questions =
          Question.all(Question.Ids.find(connection)).stream()
              .filter(question -> settings.wantsPage(question.name()))
              .toList();
      warmUp(questions, question -> page(question, credentials, portal));
      for (var question : questions) {
        var page = page(question, credentials, portal);
        ClosedLoop.run(1, settings.warmUp(), n -> page::open);
        var measured = Load.run(site.stack(), settings.time(), 1, n -> page::open);
        var queries = log.selectsOf(page::open);
        var onTallies = queries.stream().filter(Scorecards::onTallies).toList();
        var inside = times(connection, onTallies, settings);
        site.tell(question.name() + ": " + measured.ms(50) + " ms");
        pages.row(
            question.name(),
            size.label(),
            measured.ms(50),
            measured.ms(95),
            measured.each(Cpu::portal),
            measured.each(Cpu::database),
            Numbers.of(page.open() / 1000.0),
            queries.size(),
            onTallies.size(),
            Numbers.ms(inside.percentile(50)),
            Numbers.ms(inside.percentile(95)));
      }
    }
  }

  private static Page page(Question question, Credentials credentials, URI portal) {
    return new Page(credentials.sessionOf(question.user()), portal, question.address());
  }

  /** Every page in turn: a portal that has just started compiles its code for a minute or two. */
  private static void warmUp(List<Question> questions, Function<Question, Page> pages) {
    var all = questions.stream().map(pages).toList();
    ClosedLoop.run(1, COMPILING, n -> () -> all.forEach(Page::open));
  }

  /** Or on what a comparison of peers has kept of them. */
  private static boolean onTallies(String query) {
    return query.contains("tally_") || query.contains("peer_tally");
  }

  private void plain(Site site, Size size, Settings settings) throws SQLException {
    try (var connection = site.data(size).connect()) {
      var ids = Question.Ids.find(connection);
      try (var indexed = new PlainSql(connection)) {
        for (var asked : indexed.questions(ids)) {
          var tallied = times(connection, List.of(asked.tallies()), settings);
          var counted = times(connection, List.of(asked.responses()), settings);
          site.tell(asked.name() + ": " + Numbers.ms(counted.percentile(50)) + " ms");
          plain.row(
              asked.name(),
              size.label(),
              Numbers.ms(tallied.percentile(50)),
              Numbers.ms(tallied.percentile(95)),
              Numbers.ms(counted.percentile(50)),
              Numbers.ms(counted.percentile(95)),
              Numbers.of((double) counted.percentile(50) / tallied.percentile(50)));
        }
      }
    }
  }

  /** All of the statements, one after the other, each read to its last row. */
  private static Latencies times(
      Connection connection, List<String> statements, Settings settings) {
    return ClosedLoop.times(
        MOST,
        settings.time(),
        () -> {
          for (var sql : statements) {
            PlainSql.rows(connection, sql);
          }
        });
  }
}
