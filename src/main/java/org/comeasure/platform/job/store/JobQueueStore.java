package org.comeasure.platform.job.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.comeasure.platform.job.JobId;
import org.comeasure.platform.job.domain.Claim;
import org.comeasure.platform.job.domain.ClaimedJob;
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

  private static final String LEFT =
      """
      select id from job
      where status = 'running' and lease_until < utc_timestamp(3) and kind in (%s)
      order by id limit ?
      """;

  /** By the index alone, a step for each kind and network, however much waits there. */
  private static final String LINES =
      """
      select w.kind, w.manufacturer_id, w.first_at, coalesce(b.running, 0) from
        (select kind, manufacturer_id, min(run_at) as first_at from job
         where status = 'queued' and kind in (%1$s) group by status, kind, manufacturer_id) w
        left join (select manufacturer_id, count(*) as running from job
         where status = 'running' and kind in (%1$s) group by manufacturer_id) b
        on b.manufacturer_id = w.manufacturer_id
      where w.first_at <= ?
      """;

  private static final String IN_LINE =
      """
      select id from job
      where status = 'queued' and kind = ? and manufacturer_id = ? and run_at <= ?
      order by run_at, id limit ?
      """;

  private static final String LOCK =
      """
      select id, manufacturer_id, partner_id, branches, kind, parameters, attempts, failures,
        cancelled_by
      from job where id = ? and (status = 'queued' and run_at <= ?
        or status = 'running' and lease_until < utc_timestamp(3)) for update skip locked
      """;

  private static final String TAKE =
      """
      update job set status = 'running', node = ?, attempts = attempts + 1,
        lease_until = utc_timestamp(3) + interval ? microsecond,
        started_at = ?, done = 0, total = 0 where id = ?
      """;

  private static final String HELD = " where id = ? and node = ? and attempts = ? and active = 1";

  private static final String WANTED = " and cancelled_by is null";

  private static final String KEEP = "select 1 from job" + HELD + WANTED + " for update";

  private static final String UNWANTED =
      "select id from job where status = 'running' and node = ? and cancelled_by is not null";

  private static final String RENEW =
      """
      update job set done = ?, total = ?,
        lease_until = utc_timestamp(3) + interval ? microsecond
      """;

  private static final String DONE =
      """
      update job set status = 'done', result = ?, done = ?, total = ?, finished_at = ?,
        failure = null, node = null, lease_until = null
      """;

  private static final String FAILED =
      """
      update job set status = 'failed', failure = ?, failures = failures + 1, finished_at = ?,
        node = null, lease_until = null
      """;

  private static final String AGAIN =
      """
      update job set status = 'queued', failure = ?, failures = failures + 1, run_at = ?,
        node = null, lease_until = null
      """;

  private static final String CANCELLED =
      """
      update job set status = 'cancelled', finished_at = ?, node = null, lease_until = null
      """;

  private static final String GIVE_BACK =
      """
      update job set status = 'queued', node = null, lease_until = null, attempts = attempts - 1
      where active = 1 and status = 'running' and node = ?
      """;

  /** Candidates beyond the free places, as other nodes may take some at the same moment. */
  private static final int SPARE = 8;

  @Inject ScopedEntities entities;

  /** What waits in one network, of one kind. */
  private record Line(String kind, long network, Instant firstAt) {}

  /**
   * Takes jobs whose node is gone, or that wait: the oldest of whichever network has the fewest of
   * these kinds running, so that one tenant's many do not keep the others' from it.
   */
  @CrossTenant(FOR_ALL)
  public List<ClaimedJob> claim(Claim claim) {
    var claimed = new ArrayList<ClaimedJob>();
    for (long left : left(claim)) {
      if (claimed.size() < claim.limit()) {
        take(left, claim).ifPresent(claimed::add);
      }
    }
    if (claimed.size() < claim.limit()) {
      claimWaiting(claim, claimed);
    }
    return claimed;
  }

  /** Whether the job is still this node's. */
  @CrossTenant(FOR_ALL)
  public boolean renew(ClaimedJob job, long done, long total, Duration lease) {
    return held(RENEW, job, done, total, micros(lease));
  }

  /** Those that the node runs and nobody wants any more. */
  @CrossTenant(FOR_ALL)
  public List<JobId> unwanted(String node) {
    return Sql.on(entities.acrossTenants(), UNWANTED, node).list(row -> new JobId(row.getLong(1)));
  }

  /**
   * Whether the job is still this node's, and wanted; nobody else takes it until the transaction
   * ends.
   */
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

  /** Whether it waits for its next try now; otherwise it is another's, or cancelled. */
  @CrossTenant(FOR_ALL)
  public boolean again(ClaimedJob job, String textKey, Instant when) {
    return heldAnd(WANTED, AGAIN, job, textKey, when);
  }

  /** Whether it was this node's and somebody had cancelled it. */
  @CrossTenant(FOR_ALL)
  public boolean cancelled(ClaimedJob job, Instant now) {
    return heldAnd(" and cancelled_by is not null", CANCELLED, job, now);
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

  private void claimWaiting(Claim claim, List<ClaimedJob> claimed) {
    var running = new HashMap<Long, Integer>();
    var lines = lines(claim, running);
    var candidates = new HashMap<Line, Queue<Long>>();
    var next =
        Comparator.<Line>comparingInt(line -> running.getOrDefault(line.network(), 0))
            .thenComparing(Line::firstAt);
    while (claimed.size() < claim.limit() && !lines.isEmpty()) {
      var line = Collections.min(lines, next);
      var candidate = candidates.computeIfAbsent(line, one -> inLine(one, claim)).poll();
      if (candidate == null) {
        lines.remove(line);
      } else if (take(candidate, claim).map(claimed::add).isPresent()) {
        running.merge(line.network(), 1, Integer::sum);
      }
    }
  }

  /** Empty where another node was faster. */
  private Optional<ClaimedJob> take(long id, Claim claim) {
    var found =
        Sql.on(entities.acrossTenants(), LOCK, id, claim.due())
            .first(row -> claimed(row, claim.node()));
    found.ifPresent(
        job -> update(TAKE, claim.node(), micros(claim.lease().length()), claim.now(), id));
    return found;
  }

  private List<Long> left(Claim claim) {
    return Sql.on(entities.acrossTenants(), LEFT.formatted(Sql.marks(claim.kinds().size())))
        .with(claim.kinds())
        .with(List.of(claim.limit() + SPARE))
        .list(row -> row.getLong(1));
  }

  /**
   * @param running is filled with how many of these kinds each of the networks has running
   */
  private List<Line> lines(Claim claim, Map<Long, Integer> running) {
    return Sql.on(entities.acrossTenants(), LINES.formatted(Sql.marks(claim.kinds().size())))
        .with(claim.kinds())
        .with(claim.kinds())
        .with(List.of(claim.due()))
        .list(
            row -> {
              running.put(row.getLong(2), row.getInt(4));
              return new Line(row.getString(1), row.getLong(2), Sql.instant(row, 3));
            });
  }

  private Queue<Long> inLine(Line line, Claim claim) {
    return new ArrayDeque<>(
        Sql.on(
                entities.acrossTenants(),
                IN_LINE,
                line.kind(),
                line.network(),
                claim.due(),
                claim.limit() + SPARE)
            .list(row -> row.getLong(1)));
  }

  private static ClaimedJob claimed(ResultSet row, String node) throws SQLException {
    return new ClaimedJob(
        new JobId(row.getLong("id")),
        JobRow.scope(row),
        row.getString("kind"),
        row.getString("parameters"),
        node,
        row.getInt("attempts") + 1,
        row.getInt("failures"),
        row.getString("cancelled_by") != null);
  }

  private boolean held(String change, ClaimedJob job, Object... values) {
    return heldAnd("", change, job, values);
  }

  private boolean heldAnd(String condition, String change, ClaimedJob job, Object... values) {
    return Sql.on(entities.acrossTenants(), change + HELD + condition, values)
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
