package org.comeasure.tenancy.boundary.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Refuses to start with unsafe settings. */
@ApplicationScoped
public class Guardian {

  @Inject IdentitySettings settings;

  void start(@Observes @Priority(10) @Initialized(ApplicationScoped.class) Object started) {
    settings.check();
  }
}
