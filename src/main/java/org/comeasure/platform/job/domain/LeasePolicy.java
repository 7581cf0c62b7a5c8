package org.comeasure.platform.job.domain;

import java.time.Duration;

/**
 * How long a node may be silent before others take its jobs, and when to stop trying.
 *
 * @param length of a lease
 * @param attempts after which a job whose nodes all went away is not tried again: it may be what
 *     brings them down
 */
public record LeasePolicy(Duration length, int attempts) {

  public static final LeasePolicy USUAL = new LeasePolicy(Duration.ofSeconds(20), 3);

  public LeasePolicy {
    if (length.toMillis() < 1 || attempts < 1) {
      throw new IllegalArgumentException("a lease needs a length and an attempt");
    }
  }
}
