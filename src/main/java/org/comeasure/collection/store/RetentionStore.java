package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** Responses whose time is over, and how many there were. */
@ApplicationScoped
public class RetentionStore {

  private static final String PARTNERS =
      """
      select e.partner_id from enrolment e where e.manufacturer_id = ? and exists (
        select 1 from response r
        where r.manufacturer_id = e.manufacturer_id and r.partner_id = e.partner_id and r.id < ?)
      order by e.partner_id
      """;

  private static final String EXPIRED =
      """
      select id from response where manufacturer_id = ? and partner_id = ? and id < ?
      order by id limit ? for update
      """;

  private static final String COUNT =
      """
      insert into expired_month (manufacturer_id, partner_id, month, branch_id, responses)
      select manufacturer_id, partner_id, date_format(day, '%%Y-%%m-01'), coalesce(branch_id, 0),
        sum(withdrawn_at is null)
      from response where manufacturer_id = ? and partner_id = ? and id in (%s)
      group by 1, 2, 3, 4
      on duplicate key update responses = expired_month.responses + values(responses)
      """;

  private static final String DELETE =
      "delete from response where manufacturer_id = ? and partner_id = ? and id in (%s)";

  private static final String GONE =
      "select coalesce(sum(r.responses), 0), count(*) from expired_month r where %s";

  @Inject ScopedEntities entities;

  /** The partners of the network with responses of a lower number, active or not. */
  public List<PartnerId> partners(TenantScope network, long before) {
    return Sql.on(entities.of(network), PARTNERS, network.manufacturer().value(), before)
        .list(row -> new PartnerId(row.getLong(1)));
  }

  /**
   * Deletes the oldest responses with whatever refers to them and notes how many there were.
   *
   * @param partner the scope of one whole partner
   * @return how many; call it again while it is the limit
   */
  public int expire(TenantScope partner, long before, int limit) {
    var ids = expired(partner, before, limit);
    if (ids.isEmpty()) {
      return 0;
    }
    execute(partner, COUNT, ids);
    return execute(partner, DELETE, ids);
  }

  public long responses(TenantScope scope, YearMonth first, YearMonth last) {
    return gone(scope, first, last, 1);
  }

  public boolean begun(TenantScope scope, YearMonth month) {
    return gone(scope, month, month, 2) > 0;
  }

  private long gone(TenantScope scope, YearMonth first, YearMonth last, int column) {
    var selection =
        new Selection(scope).and("r.month >= ?", first.atDay(1)).and("r.month <= ?", last.atDay(1));
    return Sql.on(entities.of(scope), GONE.formatted(selection))
        .with(selection.values())
        .first(row -> row.getLong(column))
        .orElseThrow();
  }

  private List<Long> expired(TenantScope partner, long before, int limit) {
    return Sql.on(
            entities.of(partner),
            EXPIRED,
            partner.manufacturer().value(),
            of(partner),
            before,
            limit)
        .list(row -> row.getLong(1));
  }

  private int execute(TenantScope partner, String sql, List<Long> ids) {
    return Sql.on(
            entities.of(partner),
            sql.formatted(Sql.marks(ids.size())),
            partner.manufacturer().value(),
            of(partner))
        .with(ids)
        .update();
  }

  private static long of(TenantScope partner) {
    return Objects.requireNonNull(partner.partner(), "of one partner").value();
  }
}
