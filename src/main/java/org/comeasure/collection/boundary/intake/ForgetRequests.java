package org.comeasure.collection.boundary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.comeasure.collection.store.IntakeRequestStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.shared.schedule.Upkeep;

/** Forgets the answers to old intake requests: who repeats a request does so within days. */
@ApplicationScoped
public class ForgetRequests implements Upkeep {

  static final Duration KEPT = Duration.ofDays(7);

  private static final int AT_ONCE = 1000;

  @Inject RetriedTransaction transaction;
  @Inject IntakeRequestStore requests;
  @Inject Clock clock;

  @Override
  public String name() {
    return "collection.requests";
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
      forgotten = transaction.run(() -> requests.forget(before, AT_ONCE));
    } while (forgotten == AT_ONCE);
  }
}
