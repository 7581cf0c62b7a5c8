package org.comeasure.platform.job.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.comeasure.platform.job.domain.Due;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ScopedEntities;

/** When what the portal does for itself is due, and who does it, in the caller's transaction. */
@ApplicationScoped
public class UpkeepStore {

  private static final String NO_TENANT =
      "the portal's own calendar, which holds nothing of a tenant";

  private static final String BEGIN =
      "insert ignore into upkeep (kind, last_at, next_at) values (?, ?, ?)";

  private static final String FREE = "(lease_until is null or lease_until < utc_timestamp(3))";

  private static final String DUE =
      "select last_at, failures from upkeep where kind = ? and (next_at <= ? or last_at > ?) and "
          + FREE
          + " for update";

  private static final String TAKE =
      """
      update upkeep set node = ?, started_at = ?,
        lease_until = utc_timestamp(3) + interval ? second where kind = ?
      """;

  private static final String DONE =
      """
      update upkeep set last_at = ?, next_at = ?,
        missed_at = if(? > 0, ?, missed_at), missed = missed + ?,
        finished_at = ?, failures = 0, failure = null, node = null, lease_until = null
      where kind = ? and node = ?
      """;

  private static final String FAILED =
      """
      update upkeep set next_at = ?, failures = failures + 1, failure = ?,
        node = null, lease_until = null where kind = ? and node = ?
      """;

  @Inject ScopedEntities entities;

  /**
   * What a node has to do.
   *
   * @param since the last moment at which it was done
   * @param failures since then
   */
  public record Taken(Instant since, int failures) {}

  /** Begins with the next moment, where nothing is known yet. */
  @CrossTenant(NO_TENANT)
  public void begin(String kind, Instant last, Instant next) {
    update(BEGIN, kind, last, next);
  }

  /** Empty when it is not due, or another node's. */
  @CrossTenant(NO_TENANT)
  public Optional<Taken> take(String kind, String node, Instant now, Duration lease) {
    var taken =
        Sql.on(entities.acrossTenants(), DUE, kind, now, now)
            .first(row -> new Taken(Sql.instant(row, 1), row.getInt(2)));
    taken.ifPresent(due -> update(TAKE, node, now, lease.toSeconds(), kind));
    return taken;
  }

  @CrossTenant(NO_TENANT)
  public void done(String kind, String node, Due due, Instant now) {
    update(DONE, due.last(), due.next(), due.missed(), now, due.missed(), now, kind, node);
  }

  @CrossTenant(NO_TENANT)
  public void failed(String kind, String node, String failure, Instant next) {
    update(FAILED, next, failure, kind, node);
  }

  private void update(String sql, Object... values) {
    Sql.on(entities.acrossTenants(), sql, values).update();
  }
}
