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

  FirstStart(StackSettings settings, String database, String user) {
    this.settings = settings;
    this.database = database;
    this.user = user;
  }

  void clearUnlessReadyBefore(String password) {
    if (Files.exists(marker())) {
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
      Files.writeString(marker(), "");
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + marker() + ": " + e.getMessage(), e);
    }
  }

  private Path marker() {
    return settings.data().resolve("ready").resolve(database);
  }
}
