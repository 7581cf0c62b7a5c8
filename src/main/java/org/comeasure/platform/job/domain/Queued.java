package org.comeasure.platform.job.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many jobs of a kind there are, in all networks together.
 *
 * @param waiting for a place
 * @param later that wait for a time
 * @param failed and kept, which are those of the last 30 days
 * @param oldest since when the first of those that wait for a place could have begun
 */
public record Queued(
    String kind, long waiting, long later, long running, long failed, @Nullable Instant oldest) {}
