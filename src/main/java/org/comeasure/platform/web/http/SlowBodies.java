package org.comeasure.platform.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.comeasure.shared.limit.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * The places for bodies that are waited for. When all are taken, whoever is furthest behind the
 * least rate gives his up to the newcomer: so those who send as people and programs do are not kept
 * out by those who send next to nothing, however many they are. Whoever leaves many bodies
 * unfinished finds no place while half of them are taken, or they would only change hands.
 */
final class SlowBodies {

  /**
   * So long nobody is behind, as a body may come right after its head. Longer, and whoever comes in
   * the moment after a crowd finds no place; whoever sends over a bad line keeps his as long as
   * others are further behind.
   */
  private static final long GRACE_NANOS = Duration.ofMillis(50).toNanos();

  private static final int UNFINISHED_A_MINUTE = 10;
  private static final int MOST_CLIENTS = 50_000;

  private final int most;
  private final int perClient;
  private final int leastRate;
  private final LongSupplier nanos;
  private final Set<Place> taken = new HashSet<>();
  private final Map<String, Integer> clients = new HashMap<>();
  private final RateLimit<String> unfinished = new RateLimit<>(UNFINISHED_A_MINUTE, MOST_CLIENTS);
  private final Cache<String, Boolean> shunned =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterWrite(Duration.ofMinutes(1))
          .executor(Runnable::run)
          .build();

  /**
   * @param leastRate bytes a second
   */
  SlowBodies(int most, int perClient, int leastRate, LongSupplier nanos) {
    this.most = most;
    this.perClient = perClient;
    this.leastRate = leastRate;
    this.nanos = nanos;
  }

  /**
   * A place for a body; empty when there is none for this client.
   *
   * @param length negative when it is not known
   */
  synchronized Optional<Place> enter(String client, long length) {
    boolean crowded = taken.size() * 2 >= most;
    if (clients.getOrDefault(client, 0) >= perClient
        || crowded && shunned.getIfPresent(client) != null
        || taken.size() >= most && !oneGivesUp()) {
      return Optional.empty();
    }
    var place = new Place(client, length, nanos.getAsLong());
    taken.add(place);
    clients.merge(client, 1, Integer::sum);
    return Optional.of(place);
  }

  private boolean oneGivesUp() {
    var last =
        taken.stream()
            .max(Comparator.comparingLong(Place::behind))
            .filter(place -> place.behind() > GRACE_NANOS);
    last.ifPresent(
        place -> {
          place.giveUp();
          release(place);
        });
    return last.isPresent();
  }

  private synchronized void release(Place place) {
    if (taken.remove(place)) {
      clients.computeIfPresent(place.client, (any, count) -> count > 1 ? count - 1 : null);
    }
  }

  /** For one body, until all of it is there. */
  final class Place implements AutoCloseable {

    private final String client;
    private final long length;
    private final long since;
    private long bytes;
    private boolean givenUp;
    private boolean broken;
    private @Nullable Thread reader;

    private Place(String client, long length, long since) {
      this.client = client;
      this.length = length;
      this.since = since;
    }

    private synchronized long behind() {
      return nanos.getAsLong() - since - bytes * Duration.ofSeconds(1).toNanos() / leastRate;
    }

    /**
     * Begins to read. The thread may be interrupted from now on, until it says that it has read or
     * failed.
     *
     * @return whether the place is still there
     */
    synchronized boolean reading() {
      reader = givenUp ? null : Thread.currentThread();
      broken |= givenUp;
      return !givenUp;
    }

    /**
     * @param more bytes; negative at the end
     */
    void read(int more) {
      boolean all;
      synchronized (this) {
        stopped();
        bytes += Math.max(0, more);
        all = more < 0 || length >= 0 && bytes >= length;
        // All came at the last moment.
        givenUp &= !all;
      }
      if (all) {
        release(this);
      }
    }

    /**
     * @return whether because the place was given up
     */
    synchronized boolean failed() {
      stopped();
      broken = true;
      return givenUp;
    }

    private void stopped() {
      reader = null;
      if (givenUp) {
        // What was meant for the reading is not to hit what the thread does next.
        Thread.interrupted();
      }
    }

    private synchronized void giveUp() {
      givenUp = true;
      if (reader != null) {
        reader.interrupt();
      }
    }

    @Override
    public void close() {
      release(this);
      if (broken && unfinished.wait(client) > 0) {
        shunned.put(client, true);
      }
    }
  }
}
