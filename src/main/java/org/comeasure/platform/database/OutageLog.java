package org.comeasure.platform.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells of an outage in one line now and then, with how many it has cost since the last one: its
 * cause is always the same, and a line with a trace for each request would bury all others.
 */
public final class OutageLog {

  private static final Logger LOG = System.getLogger(OutageLog.class.getName());
  private static final long EVERY = TimeUnit.SECONDS.toNanos(10);

  private static final AtomicLong LAST = new AtomicLong(System.nanoTime() - EVERY);
  private static final AtomicInteger UNTOLD = new AtomicInteger();

  private OutageLog() {}

  /** Somebody was told to come back later. */
  public static void tell(Throwable failure) {
    int count = UNTOLD.incrementAndGet();
    long last = LAST.get();
    long now = System.nanoTime();
    if (now - last >= EVERY && LAST.compareAndSet(last, now)) {
      UNTOLD.addAndGet(-count);
      LOG.log(
          Level.WARNING,
          "Told to come back later: {0}, the last one because of {1}",
          count,
          Outage.chain(failure).reduce((outer, inner) -> inner).orElse(failure));
    }
  }
}
