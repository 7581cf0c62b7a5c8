package org.comeasure.shared.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/**
 * How often each of many may do something: so many times within a stretch of time, all at once or
 * spread over it.
 */
public final class RateLimit<K> {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Cache<K, Bucket> buckets;
  private final int times;
  private final Duration within;

  public RateLimit(int perMinute, int most) {
    this(perMinute, MINUTE, most);
  }

  /**
   * @param most how many are kept count of; beyond that those that were not there for longest begin
   *     anew
   */
  public RateLimit(int times, Duration within, int most) {
    this.times = times;
    this.within = within;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(most)
            .expireAfterAccess(within.multipliedBy(2))
            .executor(Runnable::run)
            .build();
  }

  /** Seconds to wait; 0 when it may be done now, which then counts. */
  public long wait(K key) {
    var probe = buckets.get(key, any -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
  }

  /**
   * Counts one.
   *
   * @throws org.comeasure.shared.problem.ProblemException when it was one too many
   */
  public void take(K key) {
    long wait = wait(key);
    if (wait > 0) {
      throw Problem.of(ProblemType.TOO_MANY_REQUESTS).retryAfter((int) wait).exception();
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(times).refillGreedy(times, within).build())
        .build();
  }

  private static long seconds(long nanos) {
    return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
  }
}
