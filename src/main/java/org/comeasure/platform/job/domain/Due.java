package org.comeasure.platform.job.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.comeasure.shared.schedule.Schedule;

/**
 * What comes of looking at a schedule.
 *
 * @param run whether there was a moment since the last one that was put to work: one run, however
 *     many there were
 * @param last the last moment by now
 * @param next the first after now
 * @param missed of those since, how many passed without a node to see them: all but the last, and
 *     that too when it is found {@link #LATE} or later
 */
public record Due(boolean run, Instant last, Instant next, long missed) {

  /** A node that starts, or a database that comes back, has so long. */
  public static final Duration LATE = Duration.ofMinutes(15);

  /**
   * @param before the last moment that was put to work; one after now comes of a clock that was set
   *     back, and counts for nothing
   */
  public static Due of(Schedule schedule, Instant before, Instant now, ZoneId zone) {
    var last = schedule.last(now, zone);
    var next = schedule.next(now, zone);
    long since = schedule.between(before, last, zone);
    boolean run = last.isAfter(before) && since > 0;
    boolean late = last.plus(LATE).isBefore(now);
    return new Due(run, last, next, run ? since - (late ? 0 : 1) : 0);
  }
}
