package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.domain.KnownLink;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** Finds a scope's own links by their codes, many at once. */
@ApplicationScoped
public class KnownLinkStore {

  private static final String BY_CODE =
      """
      select r.code, r.id, r.partner_id, r.branch_id, r.touchpoint_id, r.questionnaire_id,
        r.product_line_id, r.channel,
        nullif(least(coalesce(r.revoked_at, '9999-01-01'), coalesce(r.expires_at, '9999-01-01')),
          '9999-01-01')
      from link r where %s
      """;

  private static final String STAMPS =
      """
      select r.code, concat_ws(' ', r.version, coalesce(r.revoked_at, '-'), coalesce(r.expires_at, '-'))
      from link r where %s
      """;

  @Inject ScopedEntities entities;

  /** By code; also revoked and expired ones, as answers may be handed in after their link ended. */
  public Map<String, KnownLink> byCode(TenantScope scope, Collection<String> codes) {
    var found = new HashMap<String, KnownLink>();
    if (codes.isEmpty()) {
      return found;
    }
    var selection = new Selection(scope).among("r.code", codes);
    Sql.on(entities.of(scope), BY_CODE.formatted(selection))
        .with(selection.values())
        .each(row -> found.put(row.getString(1), link(row)));
    return found;
  }

  /** By code, of those that exist; equal as long as {@link #byCode} says the same. */
  public Map<String, String> stamps(TenantScope scope, Collection<String> codes) {
    var stamps = new HashMap<String, String>();
    if (!codes.isEmpty()) {
      var selection = new Selection(scope).among("r.code", codes);
      Sql.on(entities.of(scope), STAMPS.formatted(selection))
          .with(selection.values())
          .each(row -> stamps.put(row.getString(1), row.getString(2)));
    }
    return stamps;
  }

  private static KnownLink link(ResultSet row) throws SQLException {
    var branch = row.getObject(4, Long.class);
    var productLine = row.getObject(7, Long.class);
    return new KnownLink(
        new LinkId(row.getLong(2)),
        new PartnerId(row.getLong(3)),
        branch == null ? null : new BranchId(branch),
        new TouchpointId(row.getLong(5)),
        new QuestionnaireId(row.getLong(6)),
        productLine == null ? null : new ProductLineId(productLine),
        Channel.of(row.getString(8)).orElseThrow(),
        Sql.instantOrNull(row, 9));
  }
}
