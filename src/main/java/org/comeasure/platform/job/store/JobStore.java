package org.comeasure.platform.job.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobId;
import org.comeasure.platform.job.NewJob;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** The jobs of a scope. */
@ApplicationScoped
public class JobStore {

  private static final String INSERT =
      """
      insert into job (manufacturer_id, partner_id, request_hash, branches, kind, parameters,
        requested_by, created_at, run_at, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on duplicate key update
        run_at = if(job.failures = 0, least(job.run_at, values(run_at)), job.run_at)
      """;

  private static final String OPEN =
      """
      select %s from job
      where manufacturer_id = ? and partner_id = ? and request_hash = ? and active = 1
      """;

  private static final String WAITING =
      """
      select count(*) from job
      where manufacturer_id = ? and partner_id = ? and status = 'queued' and kind = ?
      """;

  private static final String ONE = "select %s from job where manufacturer_id = ? and id = ?";

  private static final String SOONER =
      """
      update job set run_at = ?
      where manufacturer_id = ? and id = ? and status = 'queued' and run_at > ?
      """;

  // Assigned from left to right: what comes after the status would see the new one.
  private static final String CANCEL =
      """
      update job set cancelled_by = ?, finished_at = if(status = 'queued', ?, null),
        status = if(status = 'queued', 'cancelled', status)
      where manufacturer_id = ? and id = ? and active = 1 and cancelled_by is null
      """;

  private static final String OF_KIND =
      """
      select %s from job
      where manufacturer_id = ? and partner_id = ? and kind = ? and branches = ?
      order by id desc limit ?
      """;

  private static final String SAME =
      """
      select %s from job
      where manufacturer_id = ? and partner_id = ? and request_hash = ?
      order by id desc limit ?
      """;

  @Inject ScopedEntities entities;

  /**
   * Adds a job, unless an equal one is open: then that one is returned. It begins at the earlier of
   * the two times, unless it waits to be tried again.
   */
  public Job request(TenantScope scope, NewJob wanted, Instant now, Instant runAt) {
    var hash = JobRow.hash(scope, wanted.kind(), wanted.parameters());
    Sql.on(
            entities.of(scope),
            INSERT,
            scope.manufacturer().value(),
            JobRow.partner(scope),
            hash,
            JobRow.branches(scope),
            wanted.kind(),
            wanted.parameters(),
            wanted.requestedBy(),
            now,
            runAt,
            JobId.next().value())
        .update();
    // The insert holds the row, its own or the other's, until the transaction ends.
    return read(scope, OPEN, scope.manufacturer().value(), JobRow.partner(scope), hash).get(0);
  }

  public boolean isOpen(TenantScope scope, NewJob wanted) {
    var hash = JobRow.hash(scope, wanted.kind(), wanted.parameters());
    return !read(scope, OPEN, scope.manufacturer().value(), JobRow.partner(scope), hash).isEmpty();
  }

  /** How many of a kind wait, whoever of the partner or of the network's own people asked. */
  public int waiting(TenantScope scope, String kind) {
    return Sql.on(
            entities.of(scope), WAITING, scope.manufacturer().value(), JobRow.partner(scope), kind)
        .first(row -> row.getInt(1))
        .orElseThrow();
  }

  /** One that waits need not wait any longer. */
  public void sooner(TenantScope scope, JobId id, Instant runAt) {
    Sql.on(entities.of(scope), SOONER, runAt, scope.manufacturer().value(), id.value(), runAt)
        .update();
  }

  /** One that waits is over, one that runs is to stop; what is over stays as it is. */
  public void cancel(TenantScope scope, JobId id, String who, Instant now) {
    Sql.on(entities.of(scope), CANCEL, who, now, scope.manufacturer().value(), id.value()).update();
  }

  public Optional<Job> find(TenantScope scope, JobId id) {
    return read(scope, ONE, scope.manufacturer().value(), id.value()).stream()
        .filter(job -> job.visibleIn(scope))
        .findFirst();
  }

  /** Newest first. */
  public List<Job> newest(TenantScope scope, String kind, int limit) {
    return read(
        scope,
        OF_KIND,
        scope.manufacturer().value(),
        JobRow.partner(scope),
        kind,
        JobRow.branches(scope),
        limit);
  }

  /** Newest first. */
  public List<Job> same(TenantScope scope, String kind, String parameters, int limit) {
    return read(
        scope,
        SAME,
        scope.manufacturer().value(),
        JobRow.partner(scope),
        JobRow.hash(scope, kind, parameters),
        limit);
  }

  private List<Job> read(TenantScope scope, String sql, Object... values) {
    return Sql.on(entities.of(scope), sql.formatted(JobRow.COLUMNS), values).list(JobRow::read);
  }
}
