package org.comeasure.testing.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether a part ever became ready on its database. MariaDB does not roll back the making of
 * tables: a first start that was cut short leaves a database that nothing can start on, so it is
 * made anew.
 */
final class FirstStart {
  private final StackSettings settings;
  private final String database;
  private final String user;
  private final String origin;

  FirstStart(StackSettings settings, String database, String user) {
    this(settings, database, user, "");
  }

  /**
   * @param origin what it is made of, where that is read at the first start only: of another one it
   *     is made anew
   */
  FirstStart(StackSettings settings, String database, String user, String origin) {
    this.settings = settings;
    this.database = database;
    this.user = user;
    this.origin = origin;
  }

  void clearUnlessReadyBefore(String password) {
    if (isReady()) {
      return;
    }
    try (Connection connection =
            DriverManager.getConnection(settings.jdbcUrl(database), user, password);
        Statement statement = connection.createStatement()) {
      statement.execute("drop database " + database);
      statement.execute("create database " + database);
    } catch (SQLException e) {
      throw new StackFailure("Database " + database + " cannot be made: " + e.getMessage(), e);
    }
  }

  void ready() {
    try {
      Files.createDirectories(marker().getParent());
      Files.writeString(marker(), origin);
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + marker() + ": " + e.getMessage(), e);
    }
  }

  private boolean isReady() {
    try {
      return Files.exists(marker()) && Files.readString(marker()).equals(origin);
    } catch (IOException e) {
      throw new StackFailure("Cannot read " + marker() + ": " + e.getMessage(), e);
    }
  }

  private Path marker() {
    return settings.data().resolve("ready").resolve(database);
  }
}
