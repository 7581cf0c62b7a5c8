package org.comeasure.testing.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keycloak unpacked and built for MariaDB, done once for each distribution. */
final class KeycloakHome {
  private static final String NAME = "Keycloak";

  /** What a demo has no use for costs start-up time. */
  private static final List<String> BUILD =
      List.of(
          "build",
          "--db=mariadb",
          "--health-enabled=false",
          "--metrics-enabled=false",
          "--features-disabled=kerberos,docker,ciba,device-flow,impersonation");

  /** Instead of Keycloak's own choice, which is made for many cores and much memory. */
  private static final String VIRTUAL_MACHINE =
      "-Xms64m -Xmx512m -XX:MaxMetaspaceSize=256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
          + " -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8";

  private final Path home;
  private final StackSettings settings;
  private final Progress progress;

  KeycloakHome(StackSettings settings, Progress progress) {
    this.home = settings.data().resolve("keycloak");
    this.settings = settings;
    this.progress = progress;
  }

  void prepare(Children children) {
    Path distribution = settings.runtime().resolve("keycloak.zip");
    try {
      String wanted = Files.size(distribution) + " " + BUILD;
      if (!wanted.equals(built())) {
        unpack(distribution);
        build(children);
        Files.writeString(marker(), wanted);
      }
      Directories.copy(settings.realm().resolve("theme"), home.resolve("themes"));
      copyCommonPasswords();
    } catch (IOException e) {
      throw new StackFailure("Keycloak cannot be prepared in " + home + ": " + e.getMessage(), e);
    }
  }

  /** The realm's rule for passwords names the list; without it there is no realm. */
  private void copyCommonPasswords() throws IOException {
    Path lists = Files.createDirectories(home.resolve("data").resolve("password-blacklists"));
    Path list = settings.realm().resolve("common-passwords.txt");
    Files.copy(list, lists.resolve(list.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  Path imports() throws IOException {
    return Files.createDirectories(home.resolve("data").resolve("import"));
  }

  ProcessBuilder command(List<String> arguments) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(windows ? "kc.bat" : "kc.sh").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS", VIRTUAL_MACHINE);
    return builder;
  }

  private void unpack(Path distribution) throws IOException {
    Directories.delete(home);
    new Archive(distribution)
        .unpack(home, (done, all) -> progress.bar(NAME, "unpacking", done, all));
  }

  private void build(Children children) {
    progress.say(NAME, "building for MariaDB, once");
    Child child =
        children.start(
            () ->
                Child.start(
                    NAME,
                    command(BUILD),
                    settings.log("keycloak-build"),
                    new ProcessIdFile(settings.processId("keycloak-build"))));
    try {
      if (child.await() != 0) {
        child.requireAlive();
      }
      children.finished(child);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while Keycloak was built.", e);
    }
  }

  private @Nullable String built() throws IOException {
    return Files.exists(marker()) ? Files.readString(marker()) : null;
  }

  private Path marker() {
    return home.resolve("built-for-comeasure");
  }
}
