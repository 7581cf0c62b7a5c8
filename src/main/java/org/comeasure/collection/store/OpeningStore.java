package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Openings;
import org.comeasure.collection.domain.OpenedForms;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** Forms that were shown and sent, by link and day. */
@ApplicationScoped
public class OpeningStore {

  private static final String ADD =
      """
      insert into link_opening (manufacturer_id, partner_id, link_id, day, opened, completed)
      values %s
      on duplicate key update opened = link_opening.opened + values(opened),
        completed = link_opening.completed + values(completed)
      """;

  private static final String SUM =
      """
      select r.partner_id, sum(o.opened), sum(o.completed) from link_opening o
      join link r on r.manufacturer_id = o.manufacturer_id and r.partner_id = o.partner_id
        and r.id = o.link_id
      where %s group by r.partner_id
      """;

  private static final String APART =
      """
      select r.partner_id, r.touchpoint_id, r.branch_id, r.channel, r.product_line_id,
        sum(o.opened), sum(o.completed) from link_opening o
      join link r on r.manufacturer_id = o.manufacturer_id and r.partner_id = o.partner_id
        and r.id = o.link_id
      where %s group by r.partner_id, r.touchpoint_id, r.branch_id, r.channel, r.product_line_id
      """;

  @Inject ScopedEntities entities;

  /**
   * @param forms in the order of their keys, so that nodes that meet wait and never in a circle
   */
  public void add(TenantScope network, List<OpenedForms> forms) {
    var values = new ArrayList<Object>();
    for (var form : forms) {
      values.add(network.manufacturer().value());
      values.add(form.partner().value());
      values.add(form.link().value());
      values.add(form.day());
      values.add(form.opened());
      values.add(form.completed());
    }
    var places = Collections.nCopies(forms.size(), "(" + Selection.marks(6) + ")");
    new Command(ADD.formatted(String.join(",", places)), values).execute(entities, network);
  }

  /** By all that links are of. */
  public List<Openings.OpenedAt> apart(TenantScope scope, Period days) {
    var selection =
        new Selection(scope)
            .and("o.manufacturer_id = ?", scope.manufacturer().value())
            .and("o.day >= ?", days.from())
            .and("o.day < ?", days.to());
    return new Command(APART.formatted(selection), selection.values())
        .read(entities, scope, OpeningStore::openedAt);
  }

  private static Openings.OpenedAt openedAt(ResultSet row) throws SQLException {
    return new Openings.OpenedAt(
        new PartnerId(row.getLong(1)),
        new TouchpointId(row.getLong(2)),
        row.getObject(3) == null ? null : new BranchId(row.getLong(3)),
        Channel.of(row.getString(4)).orElseThrow(),
        row.getObject(5) == null ? null : new ProductLineId(row.getLong(5)),
        new Openings.Opened(row.getLong(6), row.getLong(7)));
  }

  public Map<PartnerId, Openings.Opened> sums(TenantScope scope, Openings.Wanted wanted) {
    var touchpoint = wanted.touchpoint();
    var channel = wanted.channel();
    var productLine = wanted.productLine();
    var selection =
        new Selection(scope)
            .and("o.manufacturer_id = ?", scope.manufacturer().value())
            .and("o.day >= ?", wanted.days().from())
            .and("o.day < ?", wanted.days().to())
            .and("r.touchpoint_id = ?", touchpoint == null ? null : touchpoint.value())
            .and("r.channel = ?", channel == null ? null : channel.code())
            .and("r.product_line_id = ?", productLine == null ? null : productLine.value());
    var found = new HashMap<PartnerId, Openings.Opened>();
    new Command(SUM.formatted(selection), selection.values())
        .read(
            entities,
            scope,
            row ->
                found.put(
                    new PartnerId(row.getLong(1)),
                    new Openings.Opened(row.getLong(2), row.getLong(3))));
    return found;
  }
}
