package org.comeasure.tenancy.boundary.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.tenancy.store.PersonStore;
import org.comeasure.tenancy.store.SessionStore;

/**
 * Refuses to start with unsafe settings, and clears away sessions that have ended and browsers that
 * have not been seen for long.
 */
@ApplicationScoped
public class Guardian {

  private static final Logger LOG = System.getLogger(Guardian.class.getName());
  private static final long EVERY_MINUTES = 10;

  @Inject IdentitySettings settings;
  @Inject SessionStore sessions;
  @Inject PersonStore people;
  @Inject @RealTime Clock clock;
  @Resource ManagedScheduledExecutorService schedule;

  void start(@Observes @Priority(10) @Initialized(ApplicationScoped.class) Object started) {
    settings.check();
    schedule.scheduleWithFixedDelay(this::sweep, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  void sweep() {
    try {
      var now = clock.instant();
      int ended = sessions.deleteEnded(now, now.minus(settings.idle()));
      people.forgetDevices(now.minus(DeviceCookie.LASTS));
      LOG.log(Level.DEBUG, "{0} ended sessions cleared away", ended);
    } catch (PersistenceException away) {
      LOG.log(Level.WARNING, "Ended sessions stay for now: {0}", away.getMessage());
    }
  }
}
