package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.comeasure.collection.store.SenderStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.shared.schedule.Upkeep;

/** Forgets after an hour from which sender a response came, looked through or not. */
@ApplicationScoped
public class ForgetSenders implements Upkeep {

  static final Duration KEPT = Duration.ofHours(1);

  private static final int AT_ONCE = 1000;

  @Inject RetriedTransaction transaction;
  @Inject SenderStore senders;
  @Inject Clock clock;

  @Override
  public String name() {
    return "collection.senders";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(Duration.ofMinutes(1));
  }

  @Override
  public void run() {
    var before = clock.instant().minus(KEPT);
    int forgotten;
    do {
      forgotten = transaction.run(() -> senders.forget(before, AT_ONCE));
    } while (forgotten == AT_ONCE);
  }
}
