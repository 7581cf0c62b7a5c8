package org.comeasure.testing.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak with the realm of the demo, on the same MariaDB as the portal. */
final class KeycloakServer {
  static final String NAME = "Keycloak";
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final StackSettings settings;
  private final Secrets secrets;
  private final Progress progress;
  private final KeycloakHome home;

  KeycloakServer(StackSettings settings, Secrets secrets, Progress progress) {
    this.settings = settings;
    this.secrets = secrets;
    this.progress = progress;
    this.home = new KeycloakHome(settings, progress);
  }

  /** Needs no database, so it can be done while that one starts. */
  void prepare(Children children) {
    home.prepare(children);
  }

  void start(Children children) {
    String realm = writeRealm();
    FirstStart database = new FirstStart(settings, "keycloak", "keycloak", realm);
    database.clearUnlessReadyBefore(secrets.keycloakDatabasePassword());
    progress.say(NAME, "starting");
    Child child = children.start(this::launch);
    Probe.await(child, LIMIT, () -> Probe.status(settings.issuer()) == 200);
    new RealmAddress(settings, secrets).follow();
    database.ready();
    progress.say(NAME, "ready on " + settings.keycloak());
  }

  /** An import happens once: what is imported says whether it has to happen again. */
  private String writeRealm() {
    try {
      String realm = new RealmFile(settings.realm()).withDemo();
      Files.writeString(home.imports().resolve("comeasure-realm.json"), realm);
      return realm;
    } catch (IOException e) {
      throw new StackFailure("The realm cannot be read: " + e.getMessage(), e);
    }
  }

  private Child launch() {
    ProcessBuilder builder =
        home.command(
            List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().keycloak().number(),
                "--hostname=" + settings.keycloak()));
    builder.environment().putAll(environment());
    builder.environment().putAll(StackMail.environment(settings));
    return Child.start(
        NAME, builder, settings.log("keycloak"), new ProcessIdFile(settings.processId("keycloak")));
  }

  /** Secrets go by environment: arguments can be read by every user of the machine. */
  private Map<String, String> environment() {
    return Map.of(
        "COMEASURE_ONBOARDING_SECRET", secrets.onboardingSecret(),
        "KC_DB_URL", settings.jdbcUrl("keycloak"),
        "KC_DB_USERNAME", "keycloak",
        "KC_DB_PASSWORD", secrets.keycloakDatabasePassword(),
        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdminPassword(),
        "COMEASURE_PUBLIC_URL", settings.portal().toString(),
        "COMEASURE_CLIENT_SECRET", secrets.clientSecret());
  }
}
