package org.comeasure.collection.boundary.writing;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.comeasure.platform.database.Outage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The threads that write. When the portal stops they finish what was taken in. */
@ApplicationScoped
public class Writers {

  private static final long PATIENCE_MS = 20_000;
  private static final int IDLE_SECONDS = 60;
  private static final int WORTH_A_FURTHER_WRITER = 100;
  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final long LOOK_EVERY_SECONDS = 1;

  @Inject CleanThreads threads;
  @Resource ManagedScheduledExecutorService schedule;

  @Inject
  @ConfigProperty(name = "comeasure.intake.writers", defaultValue = "2")
  int writers;

  @Inject
  @ConfigProperty(name = "comeasure.intake.group", defaultValue = "500")
  int group;

  @Inject
  @ConfigProperty(name = "comeasure.intake.room", defaultValue = "10000")
  int room;

  private final List<WriteCombiner<?, ?>> combiners = new CopyOnWriteArrayList<>();
  private @org.jspecify.annotations.Nullable ExecutorService executor;

  /** A group whose failure is the database's is not tried member by member: all would fail. */
  public <M, R> WriteCombiner<M, R> combining(WriteCombiner.Work<M, R> work) {
    var combiner =
        new WriteCombiner<>(
            work, new Limits(writers, WORTH_A_FURTHER_WRITER, group, room, SLOW), executor());
    combiners.add(combiner);
    return combiner;
  }

  public static boolean worthTryingAlone(RuntimeException failure) {
    return !Outage.causes(failure);
  }

  /** For how long the oldest has waited that is not written yet. */
  Duration longestWait() {
    return combiners.stream()
        .map(WriteCombiner::longestWait)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  void start(@Observes @Priority(40) @Initialized(ApplicationScoped.class) Object started) {
    schedule.scheduleWithFixedDelay(
        () -> combiners.forEach(WriteCombiner::lookAfter),
        LOOK_EVERY_SECONDS,
        LOOK_EVERY_SECONDS,
        TimeUnit.SECONDS);
  }

  void drain(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
    combiners.forEach(combiner -> combiner.close(PATIENCE_MS));
    executor().shutdown();
  }

  private synchronized ExecutorService executor() {
    if (executor == null) {
      executor =
          new ThreadPoolExecutor(
              0,
              Integer.MAX_VALUE,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new SynchronousQueue<>(),
              threads);
    }
    return executor;
  }
}
