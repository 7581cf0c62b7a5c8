package org.comeasure.platform.job;

import java.time.Instant;
import java.util.List;
import org.comeasure.tenancy.TenantScope;

/**
 * A kind of work, implemented as a bean by the capability that does it. It must bear being run
 * again from its start: a node may be gone in the middle. The text {@code <name>.job} names it to
 * people.
 */
public interface JobKind {

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

  /**
   * Where the work is due by the calendar, besides what people ask for. Every node asks this every
   * few seconds, so look whether the work was done and not whether it is time: then a run that was
   * missed is made up for, and none is done twice.
   */
  default List<TenantScope> due(Instant now) {
    return List.of();
  }
}
