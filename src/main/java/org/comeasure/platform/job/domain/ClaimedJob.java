package org.comeasure.platform.job.domain;

import org.comeasure.platform.job.JobId;
import org.comeasure.tenancy.TenantScope;

/**
 * A job that a node has taken.
 *
 * @param attempt how often it was taken, this time included; with the node it is the proof of
 *     holding the lease
 * @param failures how often it was tried in vain
 * @param cancelled whether it is not wanted any more
 */
public record ClaimedJob(
    JobId id,
    TenantScope scope,
    String kind,
    String parameters,
    String node,
    int attempt,
    int failures,
    boolean cancelled) {

  /** How often a node went away with it. */
  public int lost() {
    return attempt - failures - 1;
  }
}
