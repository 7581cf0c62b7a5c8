package org.comeasure.platform.job.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was and is to be done by the calendar.
 *
 * @param last the last moment that was put to work, of whichever network
 * @param next the first that is to come
 * @param missed moments that no node saw
 * @param missedAt when the last of those were found, and made up for
 * @param failures since the last time that it worked; of jobs it is told with them
 */
public record Calendar(
    String kind,
    Instant last,
    Instant next,
    long missed,
    @Nullable Instant missedAt,
    int failures) {}
