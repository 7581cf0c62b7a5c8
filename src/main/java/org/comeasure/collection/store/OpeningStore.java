package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Openings;
import org.comeasure.collection.domain.OpenedForms;
import org.comeasure.collection.domain.OpenedMonth;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/**
 * Forms that were shown and sent, by link and day; and by month, of each link and of all links of a
 * partner. Whole months are read from the latter.
 */
@ApplicationScoped
public class OpeningStore {

  private static final String ADD_DAYS =
      """
      insert into link_opening (manufacturer_id, partner_id, link_id, day, opened, completed)
      values %s
      on duplicate key update opened = link_opening.opened + values(opened),
        completed = link_opening.completed + values(completed)
      """;

  private static final String ADD_MONTHS =
      """
      insert into link_opening_month
        (manufacturer_id, link_id, month, partner_id, opened, completed)
      values %s
      on duplicate key update opened = link_opening_month.opened + values(opened),
        completed = link_opening_month.completed + values(completed)
      """;

  private static final String SUM_DAYS =
      """
      select r.partner_id, sum(o.opened), sum(o.completed), null, %s as touchpoint
      from link_opening o
      join link r on r.manufacturer_id = o.manufacturer_id and r.partner_id = o.partner_id
        and r.id = o.link_id
      where %s group by r.partner_id, touchpoint
      """;

  private static final String SUM_MONTHS =
      """
      select r.partner_id, sum(o.opened), sum(o.completed), o.month, %s as touchpoint
      from link_opening_month o
      join link r on r.manufacturer_id = o.manufacturer_id and r.partner_id = o.partner_id
        and r.id = o.link_id
      where %s group by r.partner_id, o.month, touchpoint
      """;

  private static final String TOTALS =
      """
      select r.partner_id, r.opened, r.completed, r.month, null from link_opening_month r
      where %s
      """;

  /** The last column says which of several stretches a line is of. */
  private static final String APART =
      """
      select r.partner_id, sum(o.opened), sum(o.completed), %s,
        r.touchpoint_id, r.branch_id, r.channel, r.product_line_id, %d from %s o
      join link r on r.manufacturer_id = o.manufacturer_id and r.partner_id = o.partner_id
        and r.id = o.link_id
      where %s
      group by r.partner_id, %1$s, r.touchpoint_id, r.branch_id, r.channel, r.product_line_id
      """;

  private static final String TOGETHER = "null";
  private static final String BY_MONTH = "o.month";
  private static final String BY_TOUCHPOINT = "r.touchpoint_id";

  @Inject ScopedEntities entities;

  /**
   * @param forms in the order of their keys, so that nodes that meet wait and never in a circle
   */
  public void add(TenantScope network, List<OpenedForms> forms) {
    Sql.on(entities.of(network), ADD_DAYS.formatted(Sql.rows(forms.size(), 6)))
        .withEach(
            forms,
            form ->
                List.of(
                    network.manufacturer().value(),
                    form.partner().value(),
                    form.link().value(),
                    form.day(),
                    form.opened(),
                    form.completed()))
        .update();
    var months = OpenedMonth.of(forms);
    Sql.on(entities.of(network), ADD_MONTHS.formatted(Sql.rows(months.size(), 6)))
        .withEach(
            months,
            month ->
                List.of(
                    network.manufacturer().value(),
                    month.link(),
                    month.month(),
                    month.partner().value(),
                    month.opened(),
                    month.completed()))
        .update();
  }

  /** By all that links are of. */
  public List<Openings.OpenedAt> apart(TenantScope scope, Period days) {
    var selection = opened(new Selection(scope), scope, days);
    var sql = APART.formatted(TOGETHER, 0, table(days), selection);
    return Sql.on(entities.of(scope), sql)
        .with(selection.values())
        .list(row -> openedAt(days.from(), row));
  }

  /** By all that links are of, each stretch for itself; those of whole months by month. */
  public List<List<Openings.OpenedAt>> apart(TenantScope scope, List<Period> stretches) {
    var found = new ArrayList<List<Openings.OpenedAt>>();
    var selects = new ArrayList<String>();
    var values = new ArrayList<Object>();
    for (var days : stretches) {
      var selection = opened(new Selection(scope), scope, days);
      var time = days.wholeMonths() ? BY_MONTH : TOGETHER;
      selects.add(APART.formatted(time, found.size(), table(days), selection));
      values.addAll(selection.values());
      found.add(new ArrayList<>());
    }
    Sql.on(entities.of(scope), String.join(" union all ", selects))
        .with(values)
        .each(
            row -> {
              int stretch = row.getInt(9);
              found.get(stretch).add(openedAt(from(row, stretches.get(stretch)), row));
            });
    return found;
  }

  private static String table(Period days) {
    return days.wholeMonths() ? "link_opening_month" : "link_opening";
  }

  private static Openings.OpenedAt openedAt(LocalDate from, ResultSet row) throws SQLException {
    return new Openings.OpenedAt(
        from,
        new PartnerId(row.getLong(1)),
        new TouchpointId(row.getLong(5)),
        row.getObject(6) == null ? null : new BranchId(row.getLong(6)),
        Channel.of(row.getString(7)).orElseThrow(),
        row.getObject(8) == null ? null : new ProductLineId(row.getLong(8)),
        forms(row));
  }

  public List<Openings.OpenedBy> sums(TenantScope scope, Openings.Wanted wanted) {
    var days = wanted.days();
    if (days.wholeMonths() && wanted.everything() && scope.allBranches()) {
      var totals =
          new Selection(scope)
              .and("r.link_id = ?", OpenedMonth.ALL_LINKS)
              .and("r.month >= ?", days.from())
              .and("r.month < ?", days.to());
      return sums(scope, TOTALS.formatted(totals), totals, days);
    }
    var touchpoint = wanted.touchpoint();
    var channel = wanted.channel();
    var productLine = wanted.productLine();
    var selection =
        opened(new Selection(scope), scope, days)
            .and("r.touchpoint_id = ?", touchpoint == null ? null : touchpoint.value())
            .and("r.channel = ?", channel == null ? null : channel.code())
            .and("r.product_line_id = ?", productLine == null ? null : productLine.value());
    var sql = days.wholeMonths() ? SUM_MONTHS : SUM_DAYS;
    return sums(
        scope,
        sql.formatted(wanted.byTouchpoint() ? BY_TOUCHPOINT : TOGETHER, selection),
        selection,
        days);
  }

  private List<Openings.OpenedBy> sums(
      TenantScope scope, String sql, Selection selection, Period days) {
    return Sql.on(entities.of(scope), sql)
        .with(selection.values())
        .list(
            row ->
                new Openings.OpenedBy(
                    from(row, days),
                    new PartnerId(row.getLong(1)),
                    row.getObject(5) == null ? null : new TouchpointId(row.getLong(5)),
                    forms(row)));
  }

  private static Selection opened(Selection links, TenantScope scope, Period days) {
    String time = days.wholeMonths() ? "o.month" : "o.day";
    return links
        .and("o.manufacturer_id = ?", scope.manufacturer().value())
        .and(time + " >= ?", days.from())
        .and(time + " < ?", days.to());
  }

  private static LocalDate from(ResultSet row, Period days) throws SQLException {
    return days.wholeMonths() ? LocalDate.parse(row.getString(4)) : days.from();
  }

  private static Openings.Opened forms(ResultSet row) throws SQLException {
    return new Openings.Opened(row.getLong(2), row.getLong(3));
  }
}
