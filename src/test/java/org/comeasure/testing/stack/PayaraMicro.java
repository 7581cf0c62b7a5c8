package org.comeasure.testing.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The portal's WAR on Payara Micro. */
final class PayaraMicro {
  static final String NAME = "Portal";

  /** A further node, by its name in files. */
  static final String SECOND = "portal-2";

  private static final String TRYING_OUT =
      "starting on Payara Micro 6, for trying out: Java 21 or newer runs Payara Micro 7";

  /** The server's services start one after the other: side by side they now and then deadlock. */
  private static final String ONE_AFTER_THE_OTHER = "-Dorg.glassfish.maxStartupThreads=1";

  private static final Duration LIMIT = Duration.ofMinutes(6);

  /** Payara has no option for the address to listen on, only this. */
  private static final String LOOPBACK_ONLY =
      "set configs.config.server-config.network-config.network-listeners"
          + ".network-listener.http-listener.address=127.0.0.1\n";

  private static final List<String> FAILURES =
      List.of(
          "Exception while loading the app",
          "Exception during lifecycle processing",
          "Exception while invoking class");

  private final StackSettings settings;
  private final Secrets secrets;
  private final Progress progress;
  private final String name;
  private final Port port;

  PayaraMicro(StackSettings settings, Secrets secrets, Progress progress) {
    this(settings, secrets, progress, NAME, settings.ports().portal());
  }

  /** A further one, with a name and a port of its own. */
  PayaraMicro(StackSettings settings, Secrets secrets, Progress progress, String name, Port port) {
    this.settings = settings;
    this.secrets = secrets;
    this.progress = progress;
    this.name = name;
    this.port = port;
  }

  void start(Children children) {
    FirstStart database = new FirstStart(settings, settings.tuning().database(), "comeasure");
    database.clearUnlessReadyBefore(secrets.databasePassword());
    progress.say(name, settings.forTryingOut() ? TRYING_OUT : "starting");
    Child child = children.start(this::launch);
    Probe.await(child, LIMIT, () -> ready(child));
    database.ready();
    progress.say(name, "ready on http://localhost:" + port.number());
  }

  /**
   * A failed deployment leaves the server running and may even leave it healthy, and before the
   * deployment the server answers the first page by itself. So the log and a page that only the
   * portal has are asked too.
   */
  private boolean ready(Child child) {
    if (FAILURES.stream().anyMatch(failure -> LogTail.contains(child.log(), failure))) {
      throw new StackFailure("The portal was not deployed: " + LogTail.cause(child.log()));
    }
    return Probe.status(uri("/health/ready")) == 200
        && Probe.status(uri("/problems/not-found")) == 200;
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port.number() + path);
  }

  private Child launch() {
    Path home = emptyHome();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                settings.java().resolve("bin").resolve("java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                ONE_AFTER_THE_OTHER,
                "-jar",
                settings.server().toString(),
                "--deploy",
                settings.war().toString(),
                "--contextroot",
                "/",
                "--port",
                String.valueOf(port.number()),
                "--prebootcommandfile",
                shutFile().toString(),
                "--postdeploycommandfile",
                settings.commands().resolve("postdeploy.txt").toString(),
                "--unpackdir",
                home.toString(),
                "--nohazelcast",
                "--disablephonehome"));
    builder.environment().putAll(environment());
    builder.environment().putAll(StackMail.environment(settings));
    builder.environment().putAll(settings.tuning().portal());
    return Child.start(
        name, builder, settings.log(file()), new ProcessIdFile(settings.processId(file())));
  }

  // What a killed server leaves would be deployed before, and withdrawn for, the WAR given here.
  private Path emptyHome() {
    Path home = settings.data().resolve(name.equals(NAME) ? "payara" : file());
    try {
      Directories.delete(home);
      return home;
    } catch (IOException e) {
      throw new StackFailure("Cannot clear " + home + ": " + e.getMessage(), e);
    }
  }

  private String file() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What keeps a server on this machine. */
  static Path loopbackFile(StackSettings settings) {
    return write(settings, "payara-loopback.txt", LOOPBACK_ONLY);
  }

  /** The same, and its port is shut until the portal is deployed, as wherever it runs. */
  private Path shutFile() {
    Path file = settings.commands().resolve("preboot.txt");
    try {
      return write(settings, "payara-preboot.txt", LOOPBACK_ONLY + Files.readString(file));
    } catch (IOException e) {
      throw new StackFailure("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static Path write(StackSettings settings, String name, String commands) {
    Path file = settings.data().resolve(name);
    try {
      return Files.writeString(file, commands);
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("COMEASURE_DB_URL", settings.jdbcUrl(settings.tuning().database())),
        Map.entry("COMEASURE_DB_USER", "comeasure"),
        Map.entry("COMEASURE_DB_PASSWORD", secrets.databasePassword()),
        Map.entry("COMEASURE_PUBLIC_URL", settings.portal().toString()),
        Map.entry("COMEASURE_OIDC_ISSUER", settings.issuer().toString()),
        Map.entry("COMEASURE_OIDC_CLIENT_ID", "comeasure-portal"),
        Map.entry("COMEASURE_OIDC_CLIENT_SECRET", secrets.clientSecret()),
        Map.entry("COMEASURE_ONBOARDING_SECRET", secrets.onboardingSecret()),
        Map.entry("COMEASURE_SESSION_KEY", secrets.sessionKey()),
        Map.entry("COMEASURE_FORM_KEY", secrets.formKey()),
        Map.entry("COMEASURE_CLOCK_FILE", settings.time().file().toString()));
  }
}
