package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.comeasure.collection.domain.KeptAnswer;
import org.comeasure.collection.domain.RequestKey;
import org.comeasure.shared.sql.Sql;
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

  private static final String CLAIM =
      """
      insert into intake_request (manufacturer_id, partner_id, idempotency_key, body_hash, created_at)
      values %s
      on duplicate key update idempotency_key = intake_request.idempotency_key
      returning partner_id, idempotency_key, body_hash, status, result
      """;

  private static final String KEEP =
      """
      insert into intake_request (manufacturer_id, partner_id, idempotency_key, body_hash, created_at, status, result)
      values %s
      on duplicate key update status = values(status), result = values(result)
      """;

  private static final String READ =
      """
      select partner_id, idempotency_key, body_hash, status, result from intake_request
      where manufacturer_id = ? and partner_id = ? and idempotency_key = ?
      """;

  @Inject ScopedEntities entities;

  /** What is kept under the keys; what has no status is this transaction's own new claim. */
  public Map<RequestKey, KeptAnswer> claim(
      TenantScope network, SortedMap<RequestKey, byte[]> bodyHashes, Instant now) {
    return read(
        network,
        Sql.on(entities.of(network), CLAIM.formatted(Sql.rows(bodyHashes.size(), 5)))
            .withEach(
                bodyHashes.entrySet(),
                one -> {
                  var key = within(network, one.getKey());
                  return List.of(
                      key.manufacturer(), key.partner(), key.text(), one.getValue(), now);
                }));
  }

  public void keep(TenantScope network, SortedMap<RequestKey, KeptAnswer> answers, Instant now) {
    Sql.on(entities.of(network), KEEP.formatted(Sql.rows(answers.size(), 7)))
        .withEach(
            answers.entrySet(),
            one -> {
              var key = within(network, one.getKey());
              var answer = one.getValue();
              return Arrays.asList(
                  key.manufacturer(),
                  key.partner(),
                  key.text(),
                  answer.bodyHash(),
                  now,
                  answer.status(),
                  answer.result());
            })
        .update();
  }

  public Optional<KeptAnswer> find(TenantScope scope, String key) {
    var wanted = within(scope, RequestKey.of(scope, key));
    var select =
        Sql.on(entities.of(scope), READ, wanted.manufacturer(), wanted.partner(), wanted.text());
    return Optional.ofNullable(read(scope, select).get(wanted));
  }

  /** How many were forgotten; call it again while it is the limit. */
  @CrossTenant("removes by age alone and returns nothing of what it removes")
  public int forget(Instant olderThan, int limit) {
    return Sql.on(
            entities.acrossTenants(),
            "delete from intake_request where created_at < ? limit ?",
            olderThan,
            limit)
        .update();
  }

  private static RequestKey within(TenantScope scope, RequestKey key) {
    if (key.manufacturer() != scope.manufacturer().value()) {
      throw new IllegalArgumentException("a request of another network");
    }
    return key;
  }

  private static Map<RequestKey, KeptAnswer> read(TenantScope scope, Sql statement) {
    var kept = new HashMap<RequestKey, KeptAnswer>();
    statement.each(
        row -> {
          var key = new RequestKey(scope.manufacturer().value(), row.getLong(1), row.getString(2));
          kept.put(
              key, new KeptAnswer(row.getBytes(3), Sql.numberOrNull(row, 4), row.getString(5)));
        });
    return kept;
  }
}
