package org.comeasure.testing.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a stack is started from: its ports, the directory it keeps everything in, and the build's
 * results.
 */
public record StackSettings(
    Ports ports, Path data, Path war, Path runtime, Path realm, Tuning tuning) {
  public static StackSettings fromEnvironment(Map<String, String> environment) {
    String data = environment.getOrDefault("COMEASURE_DATA_DIRECTORY", ".data");
    return in(Path.of(data), Ports.fromEnvironment(environment));
  }

  /** Random free ports, so that tests never meet a portal that a person runs. */
  public static StackSettings forTests() {
    return in(Path.of("target", "stack"), Ports.free()).tuned(Tuning.TESTS);
  }

  /** Apart from the whole stack, so that both may run in one JVM. */
  static StackSettings forDatabaseOnly() {
    return in(Path.of("target", "database"), Ports.free()).tuned(Tuning.DATABASE_ONLY);
  }

  /** A further server, empty at first. */
  static StackSettings forSpareDatabase() {
    return in(Path.of("target", "spare"), Ports.free());
  }

  private static StackSettings in(Path data, Ports ports) {
    ports.requireDistinct();
    Path target = Path.of("target").toAbsolutePath();
    return new StackSettings(
        ports,
        data.toAbsolutePath().normalize(),
        target.resolve("comeasure.war"),
        target.resolve("runtime"),
        Path.of("keycloak-realm").toAbsolutePath(),
        Tuning.NONE);
  }

  /** On random free ports, in a directory that outlives {@code mvn clean}. */
  public static StackSettings forBenchmarks(Tuning tuning) {
    return in(Path.of(".data", "benchmark"), Ports.free()).tuned(tuning);
  }

  StackSettings onDatabase(String database) {
    return tuned(tuning.onDatabase(database));
  }

  StackSettings withWar(Path other) {
    return new StackSettings(ports, data, other, runtime, realm, tuning);
  }

  StackSettings tuned(Tuning other) {
    return new StackSettings(ports, data, war, runtime, realm, other);
  }

  public URI portal() {
    return URI.create("http://localhost:" + ports.portal().number());
  }

  public URI keycloak() {
    return URI.create("http://localhost:" + ports.keycloak().number());
  }

  public URI issuer() {
    return keycloak().resolve("/realms/comeasure");
  }

  /** Where the mails are shown that have been sent. */
  public URI mailbox() {
    return URI.create("http://localhost:" + ports.mailbox().number());
  }

  public String jdbcUrl(String database) {
    return "jdbc:mariadb://127.0.0.1:" + ports.database().number() + "/" + database;
  }

  /** How far the portal's clock is ahead: {@link org.comeasure.testing.stack.PortalTime}. */
  public PortalTime time() {
    return new PortalTime(data.resolve("clock"));
  }

  Path java() {
    return tuning
        .java()
        .map(OtherJava::home)
        .orElseGet(() -> Path.of(System.getProperty("java.home")));
  }

  Path server() {
    return tuning
        .java()
        .map(java -> java.server(runtime))
        .orElseGet(() -> runtime.resolve("payara-micro.jar"));
  }

  /** Whether the server is one of which no newer versions come. */
  boolean forTryingOut() {
    return OtherJava.forTryingOut(
        tuning.java().map(OtherJava::version).orElseGet(() -> Runtime.version().feature()));
  }

  /** What Payara does before and after the portal is deployed. */
  Path commands() {
    return Path.of("src", "main", "payara").toAbsolutePath();
  }

  Path log(String part) {
    return data.resolve("log").resolve(part + ".log");
  }

  Path processId(String part) {
    return data.resolve("process").resolve(part + ".pid");
  }
}
