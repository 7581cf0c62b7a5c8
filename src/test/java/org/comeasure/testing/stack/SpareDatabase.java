package org.comeasure.testing.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A database server of its own, with both databases empty, and a server's scripts of {@code
 * docker/}, which are for containers, run against it or another by a stand-in for Docker's client.
 */
public final class SpareDatabase implements AutoCloseable {

  private static final Path STAND_IN = Path.of("src", "test", "resources", "docker");

  private final StackSettings settings;
  private final Secrets secrets;
  private final Children children = new Children();
  private final Progress progress = new Progress(System.out);
  private final MariaDbServer server;

  private SpareDatabase() {
    settings = StackSettings.forSpareDatabase();
    clear(settings.data());
    secrets = Secrets.in(settings.data());
    server = new MariaDbServer(settings, secrets, progress);
  }

  public static SpareDatabase start() {
    var spare = new SpareDatabase();
    spare.server.start(spare.children);
    return spare;
  }

  private static void clear(Path data) {
    try {
      Directories.delete(data);
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Connection portal() throws SQLException {
    return connection("comeasure", secrets.databasePassword());
  }

  public Connection keycloak() throws SQLException {
    return connection("keycloak", secrets.keycloakDatabasePassword());
  }

  private Connection connection(String database, String password) throws SQLException {
    return DriverManager.getConnection(settings.jdbcUrl(database), database, password);
  }

  /**
   * What a script said and did.
   *
   * @param asked what else it asked of Docker
   */
  public record Run(int status, String said, List<String> asked) {}

  /** Runs a script of {@code docker/} against this server. */
  public Run run(String script, String... arguments) {
    return run(server, settings, script, arguments);
  }

  /** The same against the server of a running stack. */
  public static Run run(Stack stack, String script, String... arguments) {
    var settings = stack.settings();
    var server = new MariaDbServer(settings, stack.secrets(), new Progress(System.out));
    return run(server, settings, script, arguments);
  }

  private static Run run(
      MariaDbServer server, StackSettings settings, String script, String... arguments) {
    try {
      var notes = settings.data().resolve("docker.txt");
      Files.writeString(notes, "");
      var command = new ArrayList<>(List.of(Path.of("docker", script).toString()));
      command.addAll(List.of(arguments));
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      Map<String, String> environment = builder.environment();
      environment.putAll(server.programs());
      environment.put("TRY_NOTES", notes.toString());
      environment.merge(
          "PATH", STAND_IN.toAbsolutePath().toString(), (old, own) -> own + ":" + old);
      var process = builder.start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes());
      return new Run(process.waitFor(), said, Files.readAllLines(notes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    children.stopAll(progress);
  }
}
