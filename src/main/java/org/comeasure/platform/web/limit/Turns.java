package org.comeasure.platform.web.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Shares the processors between the tenants that read: each has as many requests under way as its
 * share, and at least one; the rest wait their turn. A tenant alone has them all, and more requests
 * at once would make nothing quicker for it.
 */
@ApplicationScoped
public class Turns {

  private static final int LEAST = 2;
  private static final int TRY_AGAIN_SECONDS = 2;

  /** Of one tenant, and of all together, as who waits has a thread. */
  private static final int TENANT_WAITING = 40;

  private static final int ALL_WAITING = 80;

  /** So long after its last request a tenant still has its share, or it would begin in a queue. */
  private static final long READS_NANOS = Duration.ofSeconds(2).toNanos();

  private static final long COUNTED_NANOS = Duration.ofMillis(200).toNanos();

  @Inject
  @ConfigProperty(name = "comeasure.limit.reading-at-once")
  Optional<Integer> atOnce = Optional.empty();

  Duration patience = Duration.ofSeconds(5);
  LongSupplier nanos = System::nanoTime;

  private final Map<Tenant, Queue> queues = new HashMap<>();
  private int waiting;
  private int share;
  private long counted;

  /** To be ended once the answer is written. */
  interface Turn {
    void end();
  }

  private static final class Queue {
    private final Deque<CountDownLatch> waiting = new ArrayDeque<>();
    private int running;
    private long seen;
  }

  /**
   * Waits until it is the tenant's turn.
   *
   * @throws ProblemException when too many wait, or for too long
   */
  Turn take(Tenant tenant) {
    var mine = join(tenant);
    if (mine != null && !comes(mine) && leaves(tenant, mine)) {
      throw tooMany();
    }
    return () -> end(tenant);
  }

  /** What to wait for; null when it is the tenant's turn at once. */
  private synchronized @Nullable CountDownLatch join(Tenant tenant) {
    var queue = queues.get(tenant);
    if (queue == null) {
      queue = new Queue();
      queues.put(tenant, queue);
      counted = 0;
    }
    queue.seen = nanos.getAsLong();
    if (queue.running < share() && queue.waiting.isEmpty()) {
      queue.running++;
      return null;
    }
    if (queue.waiting.size() >= TENANT_WAITING || waiting >= ALL_WAITING) {
      throw tooMany();
    }
    var mine = new CountDownLatch(1);
    queue.waiting.add(mine);
    waiting++;
    return mine;
  }

  private boolean comes(CountDownLatch mine) {
    try {
      return mine.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** False when the turn came at the last moment. */
  private synchronized boolean leaves(Tenant tenant, CountDownLatch mine) {
    boolean left = queue(tenant).waiting.remove(mine);
    waiting -= left ? 1 : 0;
    return left;
  }

  private synchronized void end(Tenant tenant) {
    var queue = queue(tenant);
    queue.running--;
    queue.seen = nanos.getAsLong();
    while (queue.running < share() && !queue.waiting.isEmpty()) {
      queue.waiting.remove().countDown();
      waiting--;
      queue.running++;
    }
  }

  // There is one as long as somebody of the tenant's is running or waiting.
  private Queue queue(Tenant tenant) {
    return queues.computeIfAbsent(tenant, any -> new Queue());
  }

  private int share() {
    long now = nanos.getAsLong();
    if (counted == 0 || now - counted > COUNTED_NANOS) {
      queues
          .values()
          .removeIf(
              queue ->
                  queue.running == 0 && queue.waiting.isEmpty() && now - queue.seen > READS_NANOS);
      int all = atOnce.orElse(Math.max(LEAST, Runtime.getRuntime().availableProcessors()));
      share = Math.max(1, all / Math.max(1, queues.size()));
      counted = now;
    }
    return share;
  }

  private static ProblemException tooMany() {
    return Problem.of(ProblemType.TOO_MANY_REQUESTS).retryAfter(TRY_AGAIN_SECONDS).exception();
  }
}
