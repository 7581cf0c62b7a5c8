package org.comeasure.platform.job;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a failed job is tried again, and when.
 *
 * <p><b>Definition:</b> after the n-th failure, n &lt; {@code tries}, the next try waits for {@code
 * d/2 + u * d/2} with {@code d = min(cap, first * 2^(n-1))} and u drawn evenly from [0, 1), so that
 * those which failed together do not come back together. <b>Unit:</b> time. <b>Range:</b> from half
 * of {@code first} to below {@code cap}. <b>Source:</b> exponential backoff with "equal jitter".
 *
 * <p><b>Example:</b> with {@code first} 10 s and {@code cap} 60 s the pauses are at most 10, 20,
 * 40, 60, 60 s and at least half of that.
 *
 * @param tries in all, the first included
 * @param first the longest pause after the first failure
 * @param cap the longest pause of all
 */
public record RetryPolicy(int tries, Duration first, Duration cap) {

  /** A failure is the end. */
  public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

  /** For what another system may refuse for a while: eight tries within about an hour. */
  public static final RetryPolicy PATIENT =
      new RetryPolicy(8, Duration.ofSeconds(30), Duration.ofMinutes(30));

  /** Beyond it any pause has met its cap. */
  private static final int MOST_DOUBLED = 30;

  public RetryPolicy {
    if (tries < 1 || first.isNegative() || cap.compareTo(first) < 0) {
      throw new IllegalArgumentException("a job is tried once at least, after growing pauses");
    }
  }

  /**
   * @param failures so far, the last one included
   * @param drawn from [0, 1)
   * @return empty when there is no further try
   */
  public Optional<Duration> pause(int failures, double drawn) {
    if (failures >= tries) {
      return Optional.empty();
    }
    double grown = first.toMillis() * Math.pow(2, Math.min(MOST_DOUBLED, failures - 1));
    double longest = Math.min(cap.toMillis(), grown);
    return Optional.of(Duration.ofMillis(Math.round(longest / 2 + drawn * longest / 2)));
  }
}
