package org.comeasure.measurement.peer.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.measurement.domain.tally.Tally;
import org.comeasure.measurement.peer.domain.Frozen;
import org.comeasure.measurement.peer.domain.PeerCell;
import org.comeasure.measurement.peer.domain.PeerHistory;
import org.comeasure.programme.Audience;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** The one place where a partner's request reads what other partners of its network have. */
@ApplicationScoped
public class PeerStore {

  private static final String WITHIN_THE_NETWORK =
      "a place among peers needs the peers; within the scope's own manufacturer, and only what"
          + " PeerPolicy publishes of it leaves peer.boundary";

  private static final String FROZEN =
      """
      select partner_id, tier, region_id, entries, month from peer_tally
      where manufacturer_id = ? and touchpoint_id = ? and month >= ? and month <= ?
      order by month, partner_id
      """;

  private static final String COUNTED =
      """
      select n.partner_id, e.tier, e.region_id, n.entries, n.month
      from tally_network n
      join enrolment e on e.manufacturer_id = n.manufacturer_id and e.partner_id = n.partner_id
      where n.manufacturer_id = ? and n.touchpoint_id = ? and n.month >= ? and n.month <= ?
        and n.audience = %d
      order by n.month, n.partner_id
      """
          .formatted(Audience.END_USER.number());

  private static final String NEWEST =
      """
      select m.time_zone, m.created_at, (select max(p.month) from peer_month p where p.manufacturer_id = m.id)
      from manufacturer m where m.id = ?
      """;

  private static final String FIRST_COUNTED =
      """
      select min(month) from tally_network
      where manufacturer_id = ? and touchpoint_id = 0 and audience = %d
      """
          .formatted(Audience.END_USER.number());

  private static final String BEGIN =
      "insert ignore into peer_month (manufacturer_id, month, frozen_at) values (?, ?, ?)";

  private static final String FREEZE =
      """
      insert into peer_tally
        (manufacturer_id, touchpoint_id, month, partner_id, tier, region_id, entries)
      select n.manufacturer_id, n.touchpoint_id, n.month, n.partner_id, e.tier, e.region_id,
        n.entries
      from tally_network n
      join enrolment e on e.manufacturer_id = n.manufacturer_id and e.partner_id = n.partner_id
      where n.manufacturer_id = ? and n.month = ? and n.audience = %d and e.status = 'active'
      """
          .formatted(Audience.END_USER.number());

  @Inject ScopedEntities entities;

  /**
   * What everybody of the scope's network had in the frozen ones of some months.
   *
   * @param cell whose measure and touchpoint count
   */
  @CrossTenant(WITHIN_THE_NETWORK)
  public SortedMap<YearMonth, List<PeerHistory.Frozen>> frozen(
      TenantScope scope, PeerCell cell, YearMonth first, YearMonth last) {
    return read(scope, FROZEN, cell, first, last);
  }

  /** The same as it is counted now. */
  @CrossTenant(WITHIN_THE_NETWORK)
  public SortedMap<YearMonth, List<PeerHistory.Frozen>> counted(
      TenantScope scope, PeerCell cell, YearMonth first, YearMonth last) {
    return read(scope, COUNTED, cell, first, last);
  }

  @CrossTenant("tells of the scope's network when its months were frozen, and nobody's answers")
  public Frozen newest(TenantScope scope) {
    return Sql.on(entities.of(scope), NEWEST, scope.manufacturer().value())
        .first(
            row ->
                new Frozen(
                    ReportingZone.of(row.getString(1)),
                    Sql.instant(row, 2),
                    month(row.getString(3))))
        .orElseThrow();
  }

  /** The first month with answers; empty where there are none. */
  @CrossTenant("of a job for the whole network")
  public Optional<YearMonth> firstCounted(TenantScope network) {
    return Sql.on(entities.of(network), FIRST_COUNTED, network.manufacturer().value())
        .first(row -> Optional.ofNullable(month(row.getString(1))))
        .flatMap(found -> found);
  }

  /** Keeps a month as it is counted now, unless it was frozen before, by whichever node. */
  @CrossTenant("of a job for the whole network")
  public void freeze(TenantScope network, YearMonth month, Instant now) {
    long id = network.manufacturer().value();
    if (Sql.on(entities.of(network), BEGIN, id, month.atDay(1), now).update() == 1) {
      Sql.on(entities.of(network), FREEZE, id, month.atDay(1)).update();
    }
  }

  private SortedMap<YearMonth, List<PeerHistory.Frozen>> read(
      TenantScope scope, String sql, PeerCell cell, YearMonth first, YearMonth last) {
    long touchpoint = cell.touchpoint() == null ? 0 : cell.touchpoint().value();
    long id = scope.manufacturer().value();
    var byMonth = new HashMap<String, List<PeerHistory.Frozen>>();
    Sql.on(entities.of(scope), sql, id, touchpoint, first.atDay(1), last.atDay(1))
        .each(
            row ->
                byMonth
                    .computeIfAbsent(row.getString(5), none -> new ArrayList<>())
                    .add(answers(row, cell.measure().number())));
    var months = new TreeMap<YearMonth, List<PeerHistory.Frozen>>();
    byMonth.forEach((day, all) -> months.put(YearMonth.from(LocalDate.parse(day)), all));
    return months;
  }

  private static PeerHistory.Frozen answers(ResultSet rows, int measure) throws SQLException {
    long region = rows.getLong(3);
    return new PeerHistory.Frozen(
        new PartnerId(rows.getLong(1)),
        rows.getString(2),
        region == 0 ? null : new RegionId(region),
        Tally.read(rows.getBytes(4)).answers(measure));
  }

  private static @Nullable YearMonth month(@Nullable String day) {
    return day == null ? null : YearMonth.from(LocalDate.parse(day));
  }
}
