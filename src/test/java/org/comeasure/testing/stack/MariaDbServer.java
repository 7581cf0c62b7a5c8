package org.comeasure.testing.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The database server, with one database for the portal and one for Keycloak. */
final class MariaDbServer {
  static final String NAME = "MariaDB";
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final List<String> ARGUMENTS =
      List.of(
          "--bind-address=127.0.0.1",
          "--socket=comeasure.sock",
          "--skip-name-resolve",
          "--skip-ssl",
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_uca1400_ai_ci",
          "--transaction-isolation=READ-COMMITTED",
          "--innodb-flush-log-at-trx-commit=1",
          "--innodb-buffer-pool-size=256M",
          "--max-allowed-packet=64M",
          "--max-connections=200");

  private final StackSettings settings;
  private final Secrets secrets;
  private final Progress progress;
  private final MariaDbInstallation installation;

  MariaDbServer(StackSettings settings, Secrets secrets, Progress progress) {
    this.settings = settings;
    this.secrets = secrets;
    this.progress = progress;
    this.installation = new MariaDbInstallation(settings.data().resolve("mariadb"));
  }

  void start(Children children) {
    if (!installation.complete()) {
      progress.say(NAME, "installing");
      installation.install();
    }
    Child child = children.start(this::launch);
    Probe.await(child, LIMIT, this::answers);
    progress.say(NAME, "ready on 127.0.0.1:" + settings.ports().database().number());
  }

  Map<String, String> programs() {
    return installation.programs();
  }

  private Child launch() {
    ProcessBuilder builder = installation.server();
    builder.command().add("--port=" + settings.ports().database().number());
    builder.command().add("--init-file=" + initFile());
    builder.command().addAll(ARGUMENTS);
    builder.command().addAll(settings.tuning().serverOptions());
    return Child.start(
        NAME, builder, settings.log("mariadb"), new ProcessIdFile(settings.processId("mariadb")));
  }

  private boolean answers() {
    try (Connection connection =
        DriverManager.getConnection(
            settings.jdbcUrl("comeasure"), "comeasure", secrets.databasePassword())) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Runs at each start, so that the users always have the passwords of this data directory. */
  private Path initFile() {
    Path file = settings.data().resolve("mariadb").resolve("init.sql");
    try {
      Files.deleteIfExists(file);
      Secrets.createPrivate(file);
      return Files.writeString(
          file,
          database("comeasure", secrets.databasePassword())
              + database("keycloak", secrets.keycloakDatabasePassword())
              + String.join("\n", settings.tuning().serverInit()));
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** One statement a line: the server reads the file line by line. */
  private static String database(String name, String password) {
    return """
        CREATE DATABASE IF NOT EXISTS %1$s;
        CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1';
        ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
        GRANT ALL PRIVILEGES ON %1$s.* TO '%1$s'@'127.0.0.1';
        """
        .formatted(name, password);
  }
}
