package org.comeasure.collection.boundary.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Requests make sense while what is handed in gets written. A database may answer those who ask
 * anew and still owe one who writes an answer that never comes.
 */
@Readiness
@ApplicationScoped
public class WritesGoOn implements HealthCheck {

  @Inject Writers writers;

  @Inject
  @ConfigProperty(name = "comeasure.intake.longest-wait-seconds", defaultValue = "10")
  int seconds;

  @Override
  public HealthCheckResponse call() {
    var wait = writers.longestWait();
    return HealthCheckResponse.named("writing")
        .withData("oldest wait in ms", wait.toMillis())
        .status(wait.toSeconds() < seconds)
        .build();
  }
}
