package org.comeasure.platform.job.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comeasure.platform.job.JobId;
import org.comeasure.platform.job.domain.ClaimedJob;
import org.comeasure.platform.job.domain.LeasePolicy;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ScopedEntities;

/**
 * The jobs as the nodes see them, each method in the caller's transaction. Leases run by the
 * database's clock, as those of the nodes may differ. Whoever writes to a running job proves by
 * node and attempt that it still holds it.
 */
@ApplicationScoped
public class JobQueueStore {

  private static final String FOR_ALL = "nodes run the jobs of all tenants, each within its scope";

  private static final String CLAIMABLE =
      "active = 1 and (status = 'queued' or lease_until < utc_timestamp(3))";

  /** One tenant's many jobs do not keep the others' from running. */
  private static final String CANDIDATES =
      """
      select id from job where %s and kind in (%s)
      order by (select count(*) from job busy where busy.active = 1 and busy.status = 'running'
                and busy.manufacturer_id = job.manufacturer_id), id limit ?
      """;

  private static final String LOCK =
      """
      select id, manufacturer_id, partner_id, branches, kind, parameters, attempts from job
      where id = ? and %s for update skip locked
      """;

  private static final String TAKE =
      """
      update job set status = 'running', node = ?, attempts = attempts + 1,
        lease_until = utc_timestamp(3) + interval ? microsecond,
        started_at = ?, done = 0, total = 0 where id = ?
      """;

  private static final String HELD = " where id = ? and node = ? and attempts = ? and active = 1";

  private static final String KEEP = "select 1 from job" + HELD + " for update";

  private static final String RENEW =
      """
      update job set done = ?, total = ?,
        lease_until = utc_timestamp(3) + interval ? microsecond
      """;

  private static final String DONE =
      """
      update job set status = 'done', result = ?, done = ?, total = ?, finished_at = ?,
        node = null, lease_until = null
      """;

  private static final String FAILED =
      """
      update job set status = 'failed', failure = ?, finished_at = ?,
        node = null, lease_until = null
      """;

  private static final String GIVE_BACK =
      """
      update job set status = 'queued', node = null, lease_until = null, attempts = attempts - 1
      where active = 1 and status = 'running' and node = ?
      """;

  /** Candidates beyond the free places, as other nodes may take some at the same moment. */
  private static final int SPARE = 8;

  @Inject ScopedEntities entities;

  /**
   * Takes up to {@code limit} jobs that wait or whose node is gone; the oldest of the least busy.
   */
  @CrossTenant(FOR_ALL)
  public List<ClaimedJob> claim(
      String node, Collection<String> kinds, LeasePolicy lease, int limit, Instant now) {
    var claimed = new ArrayList<ClaimedJob>();
    for (long id : candidates(kinds, limit + SPARE)) {
      if (claimed.size() < limit) {
        take(id, node, lease, now).ifPresent(claimed::add);
      }
    }
    return claimed;
  }

  /** Whether the job is still this node's. */
  @CrossTenant(FOR_ALL)
  public boolean renew(ClaimedJob job, long done, long total, Duration lease) {
    return held(RENEW, job, done, total, micros(lease));
  }

  /** Whether the job is still this node's; nobody else takes it until the transaction ends. */
  @CrossTenant(FOR_ALL)
  public boolean keep(ClaimedJob job) {
    return Sql.on(entities.acrossTenants(), KEEP, job.id().value(), job.node(), job.attempt())
        .any();
  }

  /** Whether the job was still this node's; otherwise the result is another's to write. */
  @CrossTenant(FOR_ALL)
  public boolean done(ClaimedJob job, String result, long total, Instant now) {
    return held(DONE, job, result, total, total, now);
  }

  @CrossTenant(FOR_ALL)
  public boolean failed(ClaimedJob job, String textKey, Instant now) {
    return held(FAILED, job, textKey, now);
  }

  /** How many jobs of the node wait for another one now. */
  @CrossTenant(FOR_ALL)
  public int giveBack(String node) {
    return update(GIVE_BACK, node);
  }

  /** How many were forgotten; call it again while it is the limit. */
  @CrossTenant("removes by age alone and returns nothing of what it removes")
  public int forget(Instant finishedBefore, int limit) {
    return update("delete from job where finished_at < ? limit ?", finishedBefore, limit);
  }

  /** Empty where another node was faster. */
  private Optional<ClaimedJob> take(long id, String node, LeasePolicy lease, Instant now) {
    var found =
        Sql.on(entities.acrossTenants(), LOCK.formatted(CLAIMABLE), id)
            .first(row -> claimed(row, node));
    found.ifPresent(job -> update(TAKE, node, micros(lease.length()), now, id));
    return found;
  }

  private List<Long> candidates(Collection<String> kinds, int limit) {
    return Sql.on(
            entities.acrossTenants(), CANDIDATES.formatted(CLAIMABLE, Sql.marks(kinds.size())))
        .with(kinds)
        .with(List.of(limit))
        .list(row -> row.getLong(1));
  }

  private static ClaimedJob claimed(ResultSet row, String node) throws SQLException {
    return new ClaimedJob(
        new JobId(row.getLong("id")),
        JobRow.scope(row),
        row.getString("kind"),
        row.getString("parameters"),
        node,
        row.getInt("attempts") + 1);
  }

  private boolean held(String change, ClaimedJob job, Object... values) {
    return Sql.on(entities.acrossTenants(), change + HELD, values)
            .with(List.of(job.id().value(), job.node(), job.attempt()))
            .update()
        == 1;
  }

  private int update(String sql, Object... values) {
    return Sql.on(entities.acrossTenants(), sql, values).update();
  }

  private static long micros(Duration length) {
    return length.toNanos() / 1000;
  }
}
