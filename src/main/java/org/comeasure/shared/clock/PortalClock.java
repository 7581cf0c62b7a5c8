package org.comeasure.shared.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives whoever injects a {@link Clock} the portal's time, in UTC: the system's, unless {@code
 * comeasure.clock.file} names a file that says how far ahead of it the portal is to be. That is how
 * tests turn months and let periods of retention pass in a running portal; all nodes that are given
 * the same file follow it.
 *
 * <p>Never in production: without the setting there is no such file, nothing else can set the
 * clock, and with it the portal refuses to start under an address other than http, which is only
 * allowed on the machine itself. Otherwise whoever can write a file could make all responses
 * expire.
 */
@ApplicationScoped
public class PortalClock {

  private static final Logger LOG = System.getLogger(PortalClock.class.getName());

  private final Clock clock;

  /** For proxies only. */
  PortalClock() {
    this(Optional.empty(), URI.create("http://localhost"));
  }

  @Inject
  PortalClock(
      @ConfigProperty(name = "comeasure.clock.file") Optional<String> file,
      @ConfigProperty(name = "comeasure.public.url") URI publicUrl) {
    if (file.isPresent() && !"http".equals(publicUrl.getScheme())) {
      throw new IllegalStateException("comeasure.clock.file is for tests on this machine only");
    }
    clock = file.isPresent() ? new ShiftedClock(Path.of(file.get())) : Clock.systemUTC();
  }

  /** Reads the settings now and not when somebody first asks for the time. */
  void start(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object started) {
    LOG.log(Level.DEBUG, "The portal''s time is {0}", clock.instant());
  }

  @Produces
  Clock clock() {
    return clock;
  }

  @Produces
  @RealTime
  Clock realTime() {
    return Clock.systemUTC();
  }
}
