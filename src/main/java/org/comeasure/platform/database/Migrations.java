package org.comeasure.platform.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date before anything else starts. With several nodes starting at once
 * Flyway's lock in the database lets one of them do it while the others wait. A database that goes
 * away meanwhile is waited for.
 */
@ApplicationScoped
public class Migrations {

  private static final Logger LOG = System.getLogger(Migrations.class.getName());
  private static final long PAUSE_MS = 1_000;

  @Inject
  @ConfigProperty(name = "comeasure.db.url")
  String url;

  @Inject
  @ConfigProperty(name = "comeasure.db.user")
  String user;

  @Inject
  @ConfigProperty(name = "comeasure.db.password")
  String password;

  private volatile boolean current;

  void migrate(
      @Observes @Priority(1) @Initialized(ApplicationScoped.class) Object applicationStarted)
      throws InterruptedException {
    var flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(TimeLimits.MIGRATIONS.in(url), user, password)
            .locations("classpath:db/migration")
            .load();
    while (!migrated(flyway)) {
      Thread.sleep(PAUSE_MS);
    }
    LocalDataSource.started();
    current = true;
  }

  private static boolean migrated(Flyway flyway) {
    try {
      flyway.migrate();
      return true;
    } catch (FlywayException e) {
      if (!Outage.causes(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, "The schema waits for the database: {0}", e.getMessage());
      return false;
    }
  }

  /** Whether this node has found or made the schema that it needs. */
  public boolean current() {
    return current;
  }
}
