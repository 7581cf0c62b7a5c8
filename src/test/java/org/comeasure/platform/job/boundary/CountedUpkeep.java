package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.shared.schedule.Upkeep;

/** Every six hours; fails when it is told to. */
@ApplicationScoped
public class CountedUpkeep implements Upkeep {

  static final String NAME = "platform.counted";

  private final AtomicInteger done = new AtomicInteger();
  private final AtomicBoolean failing = new AtomicBoolean();

  int done() {
    return done.get();
  }

  void failing(boolean whether) {
    failing.set(whether);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(Duration.ofHours(6));
  }

  @Override
  public void run() {
    if (failing.get()) {
      throw new IllegalStateException("failing on purpose");
    }
    done.incrementAndGet();
  }
}
