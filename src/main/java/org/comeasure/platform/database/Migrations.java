package org.comeasure.platform.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else starts. With several nodes starting at once
 * Flyway's lock in the database lets one of them do it while the others wait.
 */
@ApplicationScoped
public class Migrations {

  @Inject DataSource source;

  private volatile boolean current;

  void migrate(
      @Observes @Priority(1) @Initialized(ApplicationScoped.class) Object applicationStarted) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .connectRetries(30)
        .load()
        .migrate();
    current = true;
  }

  /** Whether this node has found or made the schema that it needs. */
  public boolean current() {
    return current;
  }
}
