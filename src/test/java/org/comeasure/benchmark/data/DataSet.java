package org.comeasure.benchmark.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.comeasure.testing.cast.NetworkRows;
import org.comeasure.testing.cast.Rows;
import org.comeasure.testing.stack.Progress;
import org.comeasure.testing.stack.Stack;
import org.flywaydb.core.Flyway;

/** One network's responses in a database of their own, kept for the next run of the same month. */
public final class DataSet {
  /** To be raised when other rows are written than before. */
  private static final int VERSION = 4;

  private final Stack stack;
  private final Progress progress;
  private final Size size;

  public DataSet(Stack stack, Progress progress, Size size) {
    this.stack = stack;
    this.progress = progress;
    this.size = size;
  }

  /** Fills the database unless it holds what would be written now; nobody may be using it. */
  public void provide() {
    try {
      var flyway = flyway();
      String wanted =
          "%d %s %s".formatted(VERSION, schema(flyway), YearMonth.now(Clock.systemUTC()));
      if (Files.exists(mark()) && Files.readString(mark()).equals(wanted)) {
        return;
      }
      Files.deleteIfExists(mark());
      fill(flyway);
      stack.keepDatabase(size.database());
      Files.writeString(mark(), wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "comeasure", password());
  }

  private void fill(Flyway flyway) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("drop database " + size.database());
      statement.execute("create database " + size.database());
    }
    flyway.migrate();
    long begin = System.nanoTime();
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      new NetworkRows(new Rows(connection)).write(BenchmarkNetwork.grown());
      connection.commit();
      connection.setAutoCommit(true);
      var span = Span.before(LocalDate.now(Clock.systemUTC()));
      new Loader(stack, progress, size).load(Places.read(connection), span);
      tell("responses", begin);
      long counted = System.nanoTime();
      Tallies.fill(connection, span);
      tell("tallies", counted);
      analyze(connection);
    }
  }

  private void tell(String what, long begin) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    progress.say(
        "Data",
        "%s of %s written in %.1f s, %.0f responses a second"
            .formatted(what, size.label(), seconds, size.responses() / seconds));
  }

  private static void analyze(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "analyze table response, verbatim, tally_day, tally_month, tally_network, tally_slice");
    }
  }

  private static String schema(Flyway flyway) {
    var all = flyway.info().all();
    return all[all.length - 1].getVersion() + "/" + all.length;
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(url(), "comeasure", password())
        .locations("classpath:db/migration")
        .load();
  }

  private Path mark() {
    return stack.settings().data().resolve("filled-" + size.label());
  }

  private String url() {
    return stack.settings().jdbcUrl(size.database());
  }

  private String password() {
    return stack.secrets().databasePassword();
  }
}
