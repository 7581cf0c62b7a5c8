package org.comeasure.platform.job;

import java.time.Instant;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands.
 *
 * @param scope within which it works
 * @param done of {@code total} steps; a total of 0 is not known yet
 * @param result the kind's JSON, once it is done
 * @param failure key of the sentence that says what went wrong and what to do, once it has failed
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
    @Nullable String failure,
    String requestedBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

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
