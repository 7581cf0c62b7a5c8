package org.comeasure.platform.job.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.comeasure.platform.job.domain.Calendar;
import org.comeasure.platform.job.domain.Queued;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;

/** What operators and their watchers may know of jobs: how many of what, and since when. */
@ApplicationScoped
public class OverviewStore {

  private static final String COUNTS_ALONE =
      "operators see how much waits and when it is next done, nothing of whose it is or what is in it";

  private static final String QUEUED =
      """
      select kind,
        sum(status = 'queued' and run_at <= ?), sum(status = 'queued' and run_at > ?),
        sum(status = 'running'), sum(status = 'failed'),
        min(if(status = 'queued' and run_at <= ?, run_at, null))
      from job where status in ('queued', 'running', 'failed') group by kind order by kind
      """;

  private static final String NETWORKS =
      """
      select kind, max(last_at), min(next_at), sum(missed), max(missed_at), 0
      from job_schedule group by kind order by kind
      """;

  private static final String UPKEEP =
      "select kind, last_at, next_at, missed, missed_at, failures from upkeep order by kind";

  @Inject DataSource source;

  @CrossTenant(COUNTS_ALONE)
  public List<Queued> queued(Instant now) {
    return Sql.on(source, QUEUED, now, now, now)
        .list(
            row ->
                new Queued(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    Sql.instantOrNull(row, 6)));
  }

  /** What is done for each network, by its kinds. */
  @CrossTenant(COUNTS_ALONE)
  public List<Calendar> networks() {
    return calendars(NETWORKS);
  }

  @CrossTenant(COUNTS_ALONE)
  public List<Calendar> upkeep() {
    return calendars(UPKEEP);
  }

  private List<Calendar> calendars(String sql) {
    return Sql.on(source, sql)
        .list(
            row ->
                new Calendar(
                    row.getString(1),
                    Sql.instant(row, 2),
                    Sql.instant(row, 3),
                    row.getLong(4),
                    Sql.instantOrNull(row, 5),
                    row.getInt(6)));
  }
}
