package org.comeasure.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.platform.database.Migrations;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** The node has started when the schema is the one that it was built for. */
@Startup
@ApplicationScoped
public class SchemaCurrent implements HealthCheck {

  @Inject Migrations migrations;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("schema").status(migrations.current()).build();
  }
}
