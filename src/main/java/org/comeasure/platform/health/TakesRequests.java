package org.comeasure.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node that has been told to stop wants no more requests. */
@Readiness
@ApplicationScoped
public class TakesRequests implements HealthCheck {

  @Inject Drain drain;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("requests").status(!drain.draining()).build();
  }
}
