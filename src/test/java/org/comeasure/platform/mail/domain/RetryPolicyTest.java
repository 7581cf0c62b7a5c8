package org.comeasure.platform.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  @Test
  void eightTriesWithinAboutADay() {
    var pauses =
        IntStream.rangeClosed(1, 8).mapToObj(RetryPolicy::pauseAfter).flatMap(Optional::stream);
    assertThat(pauses.reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofHours(20), Duration.ofHours(28));
    assertThat(RetryPolicy.pauseAfter(1)).contains(Duration.ofMinutes(1));
    assertThat(RetryPolicy.pauseAfter(7)).isPresent();
    assertThat(RetryPolicy.pauseAfter(8)).isEmpty();
  }
}
