package org.comeasure.collection.boundary.writing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

  @Resource ManagedThreadFactory threads;

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
            work, new Limits(writers, WORTH_A_FURTHER_WRITER, group, room), executor());
    combiners.add(combiner);
    return combiner;
  }

  public static boolean worthTryingAlone(RuntimeException failure) {
    return !Outage.causes(failure);
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
