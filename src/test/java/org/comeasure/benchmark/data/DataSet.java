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
import java.util.List;
import org.comeasure.testing.cast.NetworkRows;
import org.comeasure.testing.cast.Rows;
import org.comeasure.testing.stack.Progress;
import org.comeasure.testing.stack.Stack;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** One network's responses in a database of their own, kept for the next run of the same month. */
public final class DataSet {
  public static final List<String> RESPONSES = List.of("response", "verbatim");
  public static final List<String> TALLIES =
      List.of("tally_day", "tally_month", "tally_network", "tally_network_day", "tally_slice");

  /** Forms shown and sent. */
  private static final List<String> FORMS = List.of("link_opening", "link_opening_month");

  /** To be raised when other responses are written than before. */
  private static final int WRITTEN = 8;

  /** To be raised when the portal counts them in another way. */
  private static final int COUNTED = 10;

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
      if (!migrated(flyway) || !upToDate(filledMark(), WRITTEN, RESPONSES)) {
        Files.deleteIfExists(filledMark());
        Files.deleteIfExists(countedMark());
        Files.deleteIfExists(openedMark());
        fill(flyway);
        stack.keepDatabase(size.database());
        mark(filledMark(), WRITTEN, RESPONSES);
      }
      finish();
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
      new FromResponses(connection).fill();
      analyze(connection, RESPONSES);
    }
  }

  /** What is cheap to write again, and nothing that a migration has left to do. */
  private void finish() throws SQLException, IOException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("delete from job");
      // or the portal would delete the oldest of them a day later
      statement.execute("update manufacturer set retention_months = 600");
      if (!upToDate(openedMark(), WRITTEN, FORMS)) {
        long begin = System.nanoTime();
        new FromResponses(connection).open();
        tell("opened forms", begin);
        analyze(connection, FORMS);
        mark(openedMark(), WRITTEN, FORMS);
      }
    }
  }

  private void tell(String what, long begin) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    progress.say(
        "Data",
        "%s of %s written in %.1f s, %.0f responses a second"
            .formatted(what, size.label(), seconds, size.responses() / seconds));
  }

  /** Whether the portal has counted the responses since they were written. */
  public boolean counted() {
    try {
      return upToDate(countedMark(), COUNTED, TALLIES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Has the portal count them, which must be running. */
  public void count() {
    try (var connection = connect()) {
      long begin = System.nanoTime();
      new TallyJob(connection, true).run();
      tell("tallies", begin);
      freezePeers(connection);
      analyze(connection, TALLIES);
      mark(countedMark(), COUNTED, TALLIES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the portal does on the 8th of each month. */
  private static void freezePeers(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("delete from peer_tally");
      statement.execute("delete from peer_month");
      statement.execute(
          """
          insert into peer_month (manufacturer_id, month, frozen_at)
          select distinct manufacturer_id, month, utc_timestamp() from tally_network
          where touchpoint_id = 0 and month < date_format(utc_date(), '%Y-%m-01')
          """);
      statement.execute(
          """
          insert into peer_tally
            (manufacturer_id, touchpoint_id, month, partner_id, tier, region_id, entries)
          select n.manufacturer_id, n.touchpoint_id, n.month, n.partner_id, e.tier, e.region_id,
            n.entries
          from tally_network n
          join enrolment e on e.manufacturer_id = n.manufacturer_id and e.partner_id = n.partner_id
          join peer_month p on p.manufacturer_id = n.manufacturer_id and p.month = n.month
          where n.audience = 1
          """);
    }
  }

  /** Not where the schema has come about in another order than the migrations' own. */
  private static boolean migrated(Flyway flyway) {
    try {
      flyway.migrate();
      return true;
    } catch (FlywayException e) {
      return false;
    }
  }

  private boolean upToDate(Path mark, int version, List<String> tables)
      throws IOException, SQLException {
    return Files.exists(mark) && Files.readString(mark).equals(shape(version, tables));
  }

  private void mark(Path mark, int version, List<String> tables) throws IOException, SQLException {
    Files.writeString(mark, shape(version, tables));
  }

  /** Other columns or keys, another month or another generator ask for other rows. */
  private String shape(int version, List<String> tables) throws SQLException {
    var shape = new StringBuilder().append(version).append(' ');
    shape.append(YearMonth.now(Clock.systemUTC())).append('\n');
    try (var connection = connect();
        var show = connection.createStatement()) {
      for (var table : tables) {
        try (var rows = show.executeQuery("show create table " + table)) {
          rows.next();
          shape.append(rows.getString(2)).append('\n');
        }
      }
    }
    return shape.toString();
  }

  private static void analyze(Connection connection, List<String> tables) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("analyze table " + String.join(", ", tables));
    }
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(url(), "comeasure", password())
        .locations("classpath:db/migration")
        .load();
  }

  private Path filledMark() {
    return stack.settings().data().resolve("filled-" + size.label());
  }

  private Path openedMark() {
    return stack.settings().data().resolve("opened-" + size.label());
  }

  private Path countedMark() {
    return stack.settings().data().resolve("counted-" + size.label());
  }

  private String url() {
    return stack.settings().jdbcUrl(size.database());
  }

  private String password() {
    return stack.secrets().databasePassword();
  }
}
