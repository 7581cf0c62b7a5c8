package org.comeasure.platform.job.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.comeasure.platform.job.domain.Due;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** When each network's work is due by the calendar, in the caller's transaction. */
@ApplicationScoped
public class ScheduleStore {

  private static final String BY_THE_CALENDAR =
      "finds out for which networks a job is to be requested, each within its scope";

  private static final String NEW =
      """
      select m.id, m.time_zone, m.created_at from manufacturer m
      where not exists
        (select 1 from job_schedule s where s.manufacturer_id = m.id and s.kind = ?)
      limit ?
      """;

  private static final String BEGIN =
      """
      insert ignore into job_schedule (manufacturer_id, kind, last_at, next_at)
      values (?, ?, ?, ?)
      """;

  /** A last moment that is still to come is of a clock that was set back. */
  private static final String DUE =
      """
      select s.manufacturer_id, m.time_zone, s.last_at from job_schedule s
      join manufacturer m on m.id = s.manufacturer_id
      where s.kind = ? and (s.next_at <= ? or s.last_at > ?) order by s.next_at limit ?
      """;

  private static final String ADVANCE =
      """
      update job_schedule set last_at = ?, next_at = ?,
        missed_at = if(? > 0, ?, missed_at), missed = missed + ?
      where manufacturer_id = ? and kind = ? and last_at = ?
      """;

  @Inject ScopedEntities entities;

  /**
   * A network at a schedule.
   *
   * @param since the last moment that was put to work, or when the network was set up
   */
  public record Standing(ManufacturerId network, ReportingZone zone, Instant since) {

    public TenantScope scope() {
      return TenantScope.ofNetwork(network);
    }
  }

  /** Networks whose first moment is still to be put down. */
  @CrossTenant(BY_THE_CALENDAR)
  public List<Standing> fresh(String kind, int limit) {
    return Sql.on(entities.acrossTenants(), NEW, kind, limit).list(ScheduleStore::standing);
  }

  /** Whether this node was the first to do it. */
  public boolean begin(TenantScope network, String kind, Instant last, Instant next) {
    return Sql.on(entities.of(network), BEGIN, network.manufacturer().value(), kind, last, next)
            .update()
        == 1;
  }

  @CrossTenant(BY_THE_CALENDAR)
  public List<Standing> due(String kind, Instant now, int limit) {
    return Sql.on(entities.acrossTenants(), DUE, kind, now, now, limit)
        .list(ScheduleStore::standing);
  }

  /** Whether this node was the first to see it; the others wait for its transaction to end. */
  public boolean advance(TenantScope network, String kind, Instant since, Due due, Instant now) {
    return Sql.on(
                entities.of(network),
                ADVANCE,
                due.last(),
                due.next(),
                due.missed(),
                now,
                due.missed(),
                network.manufacturer().value(),
                kind,
                since)
            .update()
        == 1;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        new ManufacturerId(row.getLong(1)),
        ReportingZone.of(row.getString(2)),
        Sql.instant(row, 3));
  }
}
