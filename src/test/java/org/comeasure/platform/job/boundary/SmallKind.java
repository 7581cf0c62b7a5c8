package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.Lane;
import org.comeasure.tenancy.TenantScope;

/** One of many small ones, which a test holds and lets go. */
@ApplicationScoped
public class SmallKind implements JobKind {

  static final String NAME = "platform.small";

  private static final int ALL = 100_000;

  private final Semaphore allowed = new Semaphore(0);

  void hold() {
    allowed.drainPermits();
  }

  void letOneGo() {
    allowed.release();
  }

  void letGo() {
    allowed.release(ALL);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.BULK;
  }

  @Override
  public String run(TenantScope scope, String parameters, JobProgress progress) {
    try {
      return "{\"allowed\":%s}".formatted(allowed.tryAcquire(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
