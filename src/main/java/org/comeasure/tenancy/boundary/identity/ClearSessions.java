package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.shared.schedule.Upkeep;
import org.comeasure.tenancy.store.PersonStore;
import org.comeasure.tenancy.store.SessionStore;

/** Clears sessions away that have ended, and browsers that have not been seen for long. */
@ApplicationScoped
public class ClearSessions implements Upkeep {

  @Inject IdentitySettings settings;
  @Inject SessionStore sessions;
  @Inject PersonStore people;
  @Inject @RealTime Clock clock;

  @Override
  public String name() {
    return "tenancy.sessions";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(Duration.ofMinutes(10));
  }

  @Override
  public void run() {
    var now = clock.instant();
    sessions.deleteEnded(now, now.minus(settings.idle()));
    people.forgetDevices(now.minus(DeviceCookie.LASTS));
  }
}
