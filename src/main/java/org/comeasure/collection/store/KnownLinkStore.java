package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.domain.KnownLink;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

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
    var query = entities.of(scope).createNativeQuery(BY_CODE.formatted(selection));
    int position = 0;
    for (var value : selection.values()) {
      query.setParameter(++position, value);
    }
    for (var row : (List<?>) query.getResultList()) {
      var columns = (Object[]) row;
      found.put((String) columns[0], link(columns));
    }
    return found;
  }

  /** By code, of those that exist; equal as long as {@link #byCode} says the same. */
  public Map<String, String> stamps(TenantScope scope, Collection<String> codes) {
    var stamps = new HashMap<String, String>();
    if (!codes.isEmpty()) {
      var selection = new Selection(scope).among("r.code", codes);
      new Command(STAMPS.formatted(selection), selection.values())
          .read(entities, scope, row -> stamps.put(row.getString(1), row.getString(2)));
    }
    return stamps;
  }

  private static KnownLink link(Object[] row) {
    return new KnownLink(
        new LinkId(number(row[1])),
        new PartnerId(number(row[2])),
        branch(row[3]),
        new TouchpointId(number(row[4])),
        new QuestionnaireId(number(row[5])),
        row[6] == null ? null : new ProductLineId(number(row[6])),
        Channel.of((String) row[7]).orElseThrow(),
        time(row[8]));
  }

  private static @Nullable Instant time(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    var time = value instanceof LocalDateTime local ? local : ((Timestamp) value).toLocalDateTime();
    return time.toInstant(ZoneOffset.UTC);
  }

  private static @Nullable BranchId branch(@Nullable Object value) {
    return value == null ? null : new BranchId(number(value));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
