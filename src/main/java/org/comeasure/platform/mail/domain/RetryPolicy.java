package org.comeasure.platform.mail.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a mail that was refused is tried again. After the last pause it is given up: eight tries
 * within about a day.
 */
public final class RetryPolicy {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(8),
          Duration.ofHours(12));

  private RetryPolicy() {}

  /** Empty when that try was the last one. */
  public static Optional<Duration> pauseAfter(int attempt) {
    return attempt <= PAUSES.size() ? Optional.of(PAUSES.get(attempt - 1)) : Optional.empty();
  }
}
