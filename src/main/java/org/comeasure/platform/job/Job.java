package org.comeasure.platform.job;

import java.time.Instant;
import java.util.Set;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands.
 *
 * @param scope within which it works
 * @param done of {@code total} steps; a total of 0 is not known yet
 * @param result the kind's JSON, once it is done
 * @param failures how often it was tried in vain
 * @param failure key of the sentence that says what went wrong and what to do, once it has failed;
 *     of the last time while it waits to be tried again
 * @param runAt before which it does not begin
 * @param cancelling whether a node that runs it is to stop
 * @param askers who may have it cancelled and tried again
 */
public record Job(
    JobId id,
    TenantScope scope,
    String kind,
    String parameters,
    JobStatus status,
    long done,
    long total,
    @Nullable String result,
    int failures,
    @Nullable String failure,
    String requestedBy,
    Instant createdAt,
    Instant runAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    boolean cancelling,
    Set<Role> askers) {

  public Job {
    askers = Set.copyOf(askers);
  }

  public Job withAskers(Set<Role> some) {
    return new Job(
        id,
        scope,
        kind,
        parameters,
        status,
        done,
        total,
        result,
        failures,
        failure,
        requestedBy,
        createdAt,
        runAt,
        startedAt,
        finishedAt,
        cancelling,
        some);
  }

  /** Whether it has failed and is tried again by itself. */
  public boolean waitsForItsNextTry() {
    return status == JobStatus.QUEUED && failures > 0;
  }

  /** Whether it has come to its end without a result, and asking again makes sense. */
  public boolean cameToNothing() {
    return status == JobStatus.FAILED || status == JobStatus.CANCELLED;
  }

  /**
   * Whether somebody with this scope may see the job: it works within the scope and not beyond, in
   * branches as in partners.
   */
  public boolean visibleIn(TenantScope reader) {
    if (!scope.manufacturer().equals(reader.manufacturer())) {
      return false;
    }
    var own = reader.partner();
    if (own == null) {
      return true;
    }
    boolean branchesCovered =
        reader.allBranches()
            || (!scope.allBranches() && reader.branches().containsAll(scope.branches()));
    return own.equals(scope.partner()) && branchesCovered;
  }
}
