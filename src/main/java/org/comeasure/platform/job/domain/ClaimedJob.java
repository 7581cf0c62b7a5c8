package org.comeasure.platform.job.domain;

import org.comeasure.platform.job.JobId;
import org.comeasure.tenancy.TenantScope;

/**
 * A job that a node has taken.
 *
 * @param attempt how often it was taken, this time included; with the node it is the proof of
 *     holding the lease
 */
public record ClaimedJob(
    JobId id, TenantScope scope, String kind, String parameters, String node, int attempt) {}
