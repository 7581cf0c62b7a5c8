package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.comeasure.collection.domain.KeptAnswer;
import org.comeasure.collection.domain.RequestKey;
import org.comeasure.platform.database.Binding;
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
    try (var claim = prepared(network, CLAIM.formatted(rows(bodyHashes.size(), 5)))) {
      var binding = new Binding(claim);
      for (var one : bodyHashes.entrySet()) {
        bind(binding, network, one.getKey()).add(one.getValue()).add(Selection.utc(now));
      }
      return read(network, claim);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  public void keep(TenantScope network, SortedMap<RequestKey, KeptAnswer> answers, Instant now) {
    try (var keep = prepared(network, KEEP.formatted(rows(answers.size(), 7)))) {
      var binding = new Binding(keep);
      for (var one : answers.entrySet()) {
        var answer = one.getValue();
        bind(binding, network, one.getKey())
            .add(answer.bodyHash())
            .add(Selection.utc(now))
            .add(answer.status())
            .add(answer.result());
      }
      keep.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  public Optional<KeptAnswer> find(TenantScope scope, String key) {
    var wanted = RequestKey.of(scope, key);
    try (var select = prepared(scope, READ)) {
      bind(new Binding(select), scope, wanted);
      return Optional.ofNullable(read(scope, select).get(wanted));
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
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

  private PreparedStatement prepared(TenantScope scope, String sql) throws SQLException {
    return entities.of(scope).unwrap(Connection.class).prepareStatement(sql);
  }

  private static Binding bind(Binding binding, TenantScope scope, RequestKey key)
      throws SQLException {
    if (key.manufacturer() != scope.manufacturer().value()) {
      throw new IllegalArgumentException("a request of another network");
    }
    return binding.add(key.manufacturer()).add(key.partner()).add(key.text());
  }

  private static Map<RequestKey, KeptAnswer> read(TenantScope scope, PreparedStatement statement)
      throws SQLException {
    var kept = new HashMap<RequestKey, KeptAnswer>();
    try (var row = statement.executeQuery()) {
      while (row.next()) {
        var key = new RequestKey(scope.manufacturer().value(), row.getLong(1), row.getString(2));
        int status = row.getInt(4);
        kept.put(
            key, new KeptAnswer(row.getBytes(3), status == 0 ? null : status, row.getString(5)));
      }
    }
    return kept;
  }

  private static String rows(int rows, int columns) {
    return String.join(",", Collections.nCopies(rows, "(" + Selection.marks(columns) + ")"));
  }
}
