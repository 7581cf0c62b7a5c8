package org.comeasure.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a failed job is tried again. */
class RetryPolicyTest {

  private static final RetryPolicy SIX =
      new RetryPolicy(6, Duration.ofSeconds(10), Duration.ofSeconds(60));

  @Test
  void pausesDoubleUpToTheirCap() {
    assertThat(seconds(0)).containsExactly(5L, 10L, 20L, 30L, 30L);
    assertThat(seconds(0.5)).containsExactly(7L, 15L, 30L, 45L, 45L);
    assertThat(seconds(0.999)).containsExactly(9L, 19L, 39L, 59L, 59L);
  }

  /** Derived by hand: the fourth pause is at most min(60, 10 * 8) s = 60 s; a quarter: 37.5 s. */
  @Test
  void aPauseIsBetweenHalfAndAllOfItsLongest() {
    assertThat(SIX.pause(4, 0.25)).contains(Duration.ofMillis(37_500));
  }

  @Test
  void theLastFailureIsTheEnd() {
    assertThat(SIX.pause(5, 0)).isPresent();
    assertThat(SIX.pause(6, 0)).isEmpty();
    assertThat(RetryPolicy.NONE.pause(1, 0)).isEmpty();
  }

  @Test
  void anyNumberOfFailuresHasAPause() {
    var patient = new RetryPolicy(100_000, Duration.ofSeconds(1), Duration.ofDays(1));
    assertThat(patient.pause(99_999, 0)).contains(Duration.ofHours(12));
  }

  @Test
  void aPolicyThatNeverTriesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(2, Duration.ofSeconds(2), Duration.ofSeconds(1)));
  }

  private static Iterable<Long> seconds(double drawn) {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(failures -> SIX.pause(failures, drawn).orElseThrow().toSeconds())
        .toList();
  }
}
