package org.comeasure.platform.job;

import java.util.Optional;
import java.util.Set;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;

/**
 * A kind of work, implemented as a bean by the capability that does it. It must bear being run
 * again from its start: a node may be gone in the middle. The text {@code <name>.job} names it to
 * people.
 */
public interface JobKind {

  int MOST_WAITING = 20;

  /** Stable; begins with the name of the bundle that has its text. */
  String name();

  /**
   * Does the work, outside of any transaction and request.
   *
   * @param parameters the JSON object of the request
   * @return the result, a JSON value
   * @throws JobFailedException when it cannot be done, saying what to do
   */
  String run(TenantScope scope, String parameters, JobProgress progress);

  /** Whose places it takes. */
  default Lane lane() {
    return Lane.ASKED;
  }

  /** How often a failure is tried again, unless the failure says that it is useless. */
  default RetryPolicy retries() {
    return RetryPolicy.NONE;
  }

  /**
   * Who may ask for it, and so have it cancelled and tried again, within what they see; nobody
   * where it is the portal's own.
   */
  default Set<Role> askers() {
    return Set.of();
  }

  /** How many may wait in one scope: beyond it somebody fills the queue rather than waits. */
  default int mostWaiting() {
    return MOST_WAITING;
  }

  /**
   * When each network's is due by the calendar of its zone, besides what people ask for; without
   * parameters. One run makes up for all that were missed, so look what is to be done and not when
   * it was to be done.
   */
  default Optional<Schedule> schedule() {
    return Optional.empty();
  }
}
