package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Instant;
import org.comeasure.collection.domain.KeptAnswer;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/**
 * The answers given to intake requests, by idempotency key. The row is written in the transaction
 * of the responses, so that there is never one without the others; a second request with the same
 * key waits at its insertion until the first has ended.
 */
@ApplicationScoped
public class IntakeRequestStore {

  private static final long WHOLE_NETWORK = 0;

  private static final String CLAIM =
      """
      insert into intake_request (manufacturer_id, partner_id, idempotency_key, body_hash, created_at)
      values (?, ?, ?, ?, ?)
      on duplicate key update idempotency_key = intake_request.idempotency_key
      """;

  private static final String READ =
      """
      select body_hash, status, result from intake_request
      where manufacturer_id = ? and partner_id = ? and idempotency_key = ?
      """;

  private static final String KEEP =
      """
      update intake_request set status = ?, result = ?
      where manufacturer_id = ? and partner_id = ? and idempotency_key = ?
      """;

  @Inject ScopedEntities entities;

  /** What is kept under the key; without a status it is this transaction's own new claim. */
  public KeptAnswer claim(TenantScope scope, String key, byte[] bodyHash, Instant now) {
    var claim = statement(scope, CLAIM, 1, key);
    claim.setParameter(4, bodyHash).setParameter(5, Selection.utc(now)).executeUpdate();
    var row = (Object[]) statement(scope, READ, 1, key).getSingleResult();
    return new KeptAnswer(
        (byte[]) row[0], row[1] == null ? null : ((Number) row[1]).intValue(), (String) row[2]);
  }

  public void keep(TenantScope scope, String key, int status, String result) {
    statement(scope, KEEP, 3, key).setParameter(1, status).setParameter(2, result).executeUpdate();
  }

  /** How many were forgotten; call it again while it is the limit. */
  @CrossTenant("removes by age alone and returns nothing of what it removes")
  public int forget(Instant olderThan, int limit) {
    return entities
        .acrossTenants()
        .createNativeQuery("delete from intake_request where created_at < ? limit ?")
        .setParameter(1, Selection.utc(olderThan))
        .setParameter(2, limit)
        .executeUpdate();
  }

  private Query statement(TenantScope scope, String sql, int first, String key) {
    return entities
        .of(scope)
        .createNativeQuery(sql)
        .setParameter(first, scope.manufacturer().value())
        .setParameter(first + 1, scope.partner() == null ? WHOLE_NETWORK : scope.partner().value())
        .setParameter(first + 2, key);
  }
}
