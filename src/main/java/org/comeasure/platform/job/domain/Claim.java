package org.comeasure.platform.job.domain;

import java.time.Instant;
import java.util.Set;

/**
 * What a node wants to run.
 *
 * @param kinds any of these
 * @param limit at most so many
 * @param due what was to wait until then, or not so long
 */
public record Claim(
    String node, Set<String> kinds, LeasePolicy lease, int limit, Instant now, Instant due) {

  public Claim {
    kinds = Set.copyOf(kinds);
  }
}
