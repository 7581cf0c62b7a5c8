package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.flag.Moment;
import org.comeasure.collection.domain.flag.Said;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** The fingerprints of what was said lately. */
@ApplicationScoped
public class FingerprintStore {

  private static final String ADD =
      """
      insert into response_fingerprint (manufacturer_id, partner_id, fingerprint, response_id,
        answered_at) values %s
      on duplicate key update answered_at = values(answered_at)
      """;

  private static final String SAME =
      "select r.partner_id, r.fingerprint, r.response_id, r.answered_at"
          + " from response_fingerprint r force index (primary) where %s";

  private static final String FORGET =
      "delete from response_fingerprint where manufacturer_id = ? and answered_at < ? limit ?";

  @Inject ScopedEntities entities;

  public void add(TenantScope network, Collection<Said> said) {
    if (said.isEmpty()) {
      return;
    }
    Sql.on(entities.of(network), ADD.formatted(Sql.rows(said.size(), 5)))
        .withEach(
            said,
            one ->
                List.of(
                    network.manufacturer().value(),
                    one.partner().value(),
                    one.fingerprint(),
                    one.response().value(),
                    one.answeredAt()))
        .update();
  }

  /** Those with the same fingerprint at the same partner, each group with at least one of these. */
  public Map<Said.Same, List<Moment>> same(TenantScope network, Collection<Said> said) {
    if (said.isEmpty()) {
      return Map.of();
    }
    // In pairs: a list of partners and one of fingerprints would be looked up in every combination.
    var keys = said.stream().map(Said::same).distinct().toList();
    var pairs = Sql.rows(keys.size(), 2);
    var selection =
        new Selection(network)
            .and(
                "(r.partner_id, r.fingerprint) in (" + pairs + ")",
                keys.stream()
                    .flatMap(key -> Stream.of(key.partner().value(), key.fingerprint()))
                    .toList());
    var groups = new HashMap<Said.Same, List<Moment>>();
    Sql.on(entities.of(network), SAME.formatted(selection))
        .with(selection.values())
        .each(
            row ->
                groups
                    .computeIfAbsent(
                        new Said.Same(new PartnerId(row.getLong(1)), row.getLong(2)),
                        key -> new ArrayList<>())
                    .add(new Moment(new ResponseId(row.getLong(3)), Sql.instant(row, 4))));
    groups.values().removeIf(group -> group.size() == 1);
    return groups;
  }

  /** How many were forgotten; call it again while it is the limit. */
  public int forget(TenantScope network, Instant answeredBefore, int limit) {
    return Sql.on(
            entities.of(network), FORGET, network.manufacturer().value(), answeredBefore, limit)
        .update();
  }
}
