package org.comeasure.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Remembers what is costly to find, and asks every moment whether it still holds. That is asked by
 * stamps, which differ where anything has changed, and for all that are in use together: so it
 * costs little however many there are. What does not exist is forgotten after a moment.
 */
public final class StampedCache<V> {

  static final int TOGETHER = 500;

  private static final int MOST = 20_000;

  // For how long after it was last used one is taken along to checks.
  private static final Duration ALONG = Duration.ofSeconds(20);

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Source<V> source;
  private final long moment;
  private final int checksAfterUse;
  private final LongSupplier nanos;
  private final Cache<String, Known<V>> known;
  private final Cache<String, Boolean> unknown;
  private final ReentrantLock checking = new ReentrantLock();
  private long lastTogether;

  /**
   * Where it comes from.
   *
   * @param find those that exist
   * @param stamps of those that exist
   */
  public record Source<V>(
      Function<Collection<String>, Map<String, V>> find,
      Function<Collection<String>, Map<String, String>> stamps) {

    /** Of what is found one at a time. */
    public static <V> Source<V> oneByOne(
        Function<String, Optional<V>> find,
        Function<Collection<String>, Map<String, String>> stamps) {
      return new Source<>(
          keys -> {
            var found = new HashMap<String, V>();
            keys.forEach(key -> find.apply(key).ifPresent(value -> found.put(key, value)));
            return found;
          },
          stamps);
    }
  }

  /** One that was found. */
  private static final class Known<V> {
    private final V value;
    private final String stamp;
    private final long found;
    private volatile long checked;
    private volatile int checksLeft;

    Known(V value, String stamp, long found) {
      this.value = value;
      this.stamp = stamp;
      this.found = found;
      this.checked = found;
    }
  }

  /**
   * @param moment how long something serves that may have changed since
   * @param nanos a clock as {@link System#nanoTime}
   */
  public StampedCache(Source<V> source, Duration moment, LongSupplier nanos) {
    this.source = source;
    this.moment = moment.toNanos();
    this.checksAfterUse = (int) Math.max(1, ALONG.toNanos() * 4 / (3 * this.moment));
    this.nanos = nanos;
    this.lastTogether = nanos.getAsLong() - this.moment;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(LONGEST)
            .ticker(nanos::getAsLong)
            .executor(Runnable::run)
            .build();
    this.unknown =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(moment)
            .ticker(nanos::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  public Optional<V> get(String key) {
    var one = known.getIfPresent(key);
    if (one != null && serves(key, one)) {
      one.checksLeft = checksAfterUse;
      return Optional.of(one.value);
    }
    return Optional.ofNullable(all(List.of(key)).get(key));
  }

  /** Those of several that exist. What is not known yet is looked for together. */
  public Map<String, V> all(Collection<String> keys) {
    var values = new HashMap<String, V>();
    var missing = new ArrayList<String>();
    for (var key : keys) {
      var one = known.getIfPresent(key);
      if (one != null && serves(key, one)) {
        one.checksLeft = checksAfterUse;
        values.put(key, one.value);
      } else if (unknown.getIfPresent(key) == null) {
        missing.add(key);
      }
    }
    if (!missing.isEmpty()) {
      find(missing, values);
    }
    return values;
  }

  // The stamps before the rest: what changes in between is noticed at the next check.
  private void find(List<String> keys, Map<String, V> into) {
    long now = nanos.getAsLong();
    var stamps = source.stamps().apply(keys);
    var found = stamps.isEmpty() ? Map.<String, V>of() : source.find().apply(stamps.keySet());
    for (var key : keys) {
      var stamp = stamps.get(key);
      var value = found.get(key);
      if (stamp == null || value == null) {
        unknown.put(key, true);
      } else {
        var one = new Known<>(value, stamp, now);
        one.checksLeft = checksAfterUse;
        known.put(key, one);
        into.put(key, value);
      }
    }
  }

  /** Whether it holds; otherwise it is forgotten. */
  private boolean serves(String key, Known<V> one) {
    long age = nanos.getAsLong() - one.checked;
    if (age < moment - moment / 4) {
      return true;
    }
    if (checking.tryLock()) {
      try {
        check(together(key));
      } finally {
        checking.unlock();
      }
    } else if (age < moment) {
      // Somebody asks about it now.
      return true;
    } else {
      check(List.of(key));
    }
    return known.getIfPresent(key) == one;
  }

  /** With those that will be asked for next, unless that has just been done. */
  private List<String> together(String asked) {
    long now = nanos.getAsLong();
    if (now - lastTogether < moment / 4) {
      return List.of(asked);
    }
    lastTogether = now;
    var due = new LinkedHashSet<String>();
    due.add(asked);
    for (var entry : known.asMap().entrySet()) {
      var one = entry.getValue();
      if (one.checksLeft > 0 && now - one.checked >= moment / 2) {
        due.add(entry.getKey());
      }
      if (due.size() == TOGETHER) {
        // The others at the next opportunity.
        lastTogether = now - moment;
        break;
      }
    }
    return List.copyOf(due);
  }

  private void check(List<String> keys) {
    long now = nanos.getAsLong();
    var stamps = source.stamps().apply(keys);
    for (var key : keys) {
      var one = known.getIfPresent(key);
      if (one == null) {
        continue;
      }
      if (one.stamp.equals(stamps.get(key)) && now - one.found < LONGEST.toNanos()) {
        one.checked = now;
        one.checksLeft = Math.max(0, one.checksLeft - 1);
      } else {
        known.asMap().remove(key, one);
      }
    }
  }
}
