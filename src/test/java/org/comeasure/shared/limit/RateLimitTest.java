package org.comeasure.shared.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final RateLimit<String> limit = new RateLimit<>(3, 100);

  @Test
  void oneIsSlowedDownAndTheOthersAreNot() {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.wait("one")).isZero();
    }
    assertThat(limit.wait("one")).isBetween(1L, 20L);
    assertThat(limit.wait("other")).isZero();
  }

  @Test
  void anHourIsWaitedForLongerThanAMinute() {
    var hourly = new RateLimit<String>(2, Duration.ofHours(1), 100);
    assertThat(hourly.wait("one")).isZero();
    assertThat(hourly.wait("one")).isZero();
    assertThat(hourly.wait("one")).isBetween(1_700L, 1_800L);
  }

  @Test
  void oneTooManyIsToldWhenToComeAgain() {
    for (int i = 0; i < 3; i++) {
      limit.take("one");
    }
    var refused = catchThrowableOfType(ProblemException.class, () -> limit.take("one"));
    assertThat(refused.problem().type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
    assertThat(refused.problem().retryAfterSeconds()).isBetween(1, 20);
  }
}
