package org.comeasure.testing.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.comeasure.testing.mail.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB alone, for tests that need no Keycloak. Started when the first of them asks and stopped
 * when the JVM ends.
 */
public final class SharedDatabase {
  private static final String NAME = "comeasure";

  private static @Nullable SharedDatabase running;
  private static @Nullable RuntimeException failure;

  private final StackSettings settings;
  private final Secrets secrets;
  private boolean takesMails;

  private SharedDatabase(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /** A start that failed once is not tried again: every test would wait for the same failure. */
  public static synchronized SharedDatabase get() {
    if (failure != null) {
      throw failure;
    }
    if (running == null) {
      try {
        running = start();
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
    return running;
  }

  private static SharedDatabase start() {
    StackSettings settings = StackSettings.forDatabaseOnly();
    Progress progress = new Progress(System.out);
    DataLock lock = DataLock.take(settings, progress);
    Children children = new Children();
    Secrets secrets = Secrets.in(settings.data());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  children.stopAll(progress);
                  lock.release();
                },
                "stop-test-database"));
    new MariaDbServer(settings, secrets, progress).start(children);
    return new SharedDatabase(settings, secrets);
  }

  /** Empties the database, down to its last table. */
  public void clear() {
    try (Connection connection = DriverManager.getConnection(url(), NAME, password());
        var statement = connection.createStatement()) {
      statement.execute("drop database " + NAME);
      statement.execute("create database " + NAME);
    } catch (SQLException e) {
      throw new StackFailure("The test database cannot be emptied: " + e.getMessage(), e);
    }
  }

  public StackSettings settings() {
    return settings;
  }

  public String url() {
    return settings.jdbcUrl(NAME);
  }

  public String user() {
    return NAME;
  }

  public String password() {
    return secrets.databasePassword();
  }

  /** Keeps a portal that a test starts on this machine. */
  public Path loopbackOnly() {
    return PayaraMicro.loopbackFile(settings);
  }

  /**
   * What the portal wants to know; its identity provider is an address that nothing answers. Mails
   * are taken by a server of the tests.
   */
  public synchronized Map<String, String> portalConfiguration() {
    if (!takesMails) {
      StackMail.start(settings);
      takesMails = true;
    }
    Map<String, String> configuration = new HashMap<>();
    configuration.putAll(
        Map.of(
            "comeasure.db.url", url(),
            "comeasure.db.user", user(),
            "comeasure.db.password", password(),
            "comeasure.public.url", settings.portal().toString(),
            "comeasure.oidc.issuer", settings.issuer().toString(),
            "comeasure.oidc.client.id", "comeasure-portal",
            "comeasure.oidc.client.secret", secrets.clientSecret(),
            "comeasure.session.key", secrets.sessionKey(),
            "comeasure.form.key", secrets.formKey(),
            "comeasure.clock.file", settings.time().file().toString()));
    StackMail.environment(settings)
        .forEach((name, value) -> configuration.put(property(name), value));
    configuration.put(Mailbox.PROPERTY, settings.mailbox().toString());
    return configuration;
  }

  private static String property(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
