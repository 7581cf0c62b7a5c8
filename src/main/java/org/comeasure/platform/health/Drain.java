package org.comeasure.platform.health;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * What happens between being told to stop and stopping. The server itself takes the application
 * away at once, from under those whom it answers, and its end runs beside any other one that the
 * virtual machine was asked for. So the signal is taken before it gets there: this node says that
 * it wants no more requests, gives those who send them time to notice, and waits for what it has.
 * Then its port is shut, or others would see what the server answers without the application.
 */
@ApplicationScoped
public class Drain {

  private static final Logger LOG = System.getLogger(Drain.class.getName());
  private static final Signal TERM = new Signal("TERM");
  private static final long PATIENCE_SECONDS = 20;
  private static final long LOOK_EVERY_MS = 20;

  @Inject
  @ConfigProperty(name = "comeasure.drain.seconds", defaultValue = "0")
  int seconds;

  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean draining;
  private volatile boolean closed;
  private @Nullable SignalHandler usual;

  void start(@Observes @Priority(50) @Initialized(ApplicationScoped.class) Object started) {
    usual = Signal.handle(TERM, this::drain);
  }

  @PreDestroy
  void stop() {
    if (usual != null) {
      Signal.handle(TERM, usual);
    }
  }

  void begins() {
    running.incrementAndGet();
  }

  void ends() {
    running.decrementAndGet();
  }

  boolean draining() {
    return draining;
  }

  /** Whether requests that come now are too late. */
  boolean closed() {
    return closed;
  }

  private void drain(Signal signal) {
    draining = true;
    try {
      LOG.log(Level.INFO, "Told to stop; taking requests for {0} s more", seconds);
      TimeUnit.SECONDS.sleep(seconds);
      closed = true;
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (running.get() > 0 && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
      }
      Port.shut();
      LOG.log(Level.INFO, "Stopping with {0} requests unanswered", running.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (usual != null) {
        usual.handle(signal);
      }
    }
  }
}
