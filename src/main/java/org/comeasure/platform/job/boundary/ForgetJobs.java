package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.shared.schedule.Upkeep;

/** Forgets jobs that ended long ago, with their results. */
@ApplicationScoped
public class ForgetJobs implements Upkeep {

  static final Duration KEPT = Duration.ofDays(30);

  private static final int AT_ONCE = 500;

  @Inject Ledger ledger;
  @Inject Clock clock;

  @Override
  public String name() {
    return "platform.jobs";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(Duration.ofHours(1));
  }

  /** In small steps, so that nobody waits for a long delete. */
  @Override
  public void run() {
    var before = clock.instant().minus(KEPT);
    int forgotten;
    do {
      forgotten = ledger.forget(before, AT_ONCE);
    } while (forgotten == AT_ONCE);
  }
}
