package org.comeasure.benchmark.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comeasure.testing.stack.Progress;
import org.comeasure.testing.stack.Stack;

/** Sends generated rows to the database while they are made: one stream a table. */
final class Loader {
  /**
   * Both off lets InnoDB sort an empty table's indexes once instead of searching each row's place.
   */
  private static final String SESSION =
      "allowLocalInfile=true&sessionVariables=unique_checks=0,foreign_key_checks=0";

  private final Stack stack;
  private final Progress progress;
  private final Size size;

  Loader(Stack stack, Progress progress, Size size) {
    this.stack = stack;
    this.progress = progress;
    this.size = size;
  }

  void load(Places places, Span span) throws SQLException {
    var responses = new Chunks();
    var comments = new Chunks();
    var threads = Executors.newFixedThreadPool(3);
    try {
      var rows = threads.submit(() -> load(ResponseLine.LOAD, responses));
      var words = threads.submit(() -> load(Responses.LOAD_COMMENTS, comments));
      var maker = make(threads, new Responses(places, responses, comments), span);
      await(rows);
      await(words);
      await(maker);
    } finally {
      threads.shutdownNow();
    }
  }

  private Future<Void> make(ExecutorService threads, Responses responses, Span span) {
    Callable<Void> making =
        () -> {
          responses.write(size.responses(), span, this::tell);
          return null;
        };
    return threads.submit(making);
  }

  private Void load(String statement, Chunks lines) throws SQLException {
    String url = stack.settings().jdbcUrl(size.database()) + "?" + SESSION;
    try (Connection connection =
            DriverManager.getConnection(url, "comeasure", stack.secrets().databasePassword());
        var load = connection.createStatement()) {
      load.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(lines);
      load.execute(statement);
      return null;
    }
  }

  private void tell(long done) {
    progress.bar(
        "Data", "writing " + size.label(), (int) (done / 100), (int) (size.responses() / 100));
  }

  private static void await(Future<Void> part) throws SQLException {
    try {
      part.get();
    } catch (ExecutionException e) {
      throw new SQLException("The responses cannot be loaded: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException(e);
    }
  }
}
