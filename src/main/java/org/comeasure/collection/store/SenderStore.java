package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.flag.Moment;
import org.comeasure.collection.domain.flag.Sending;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** Which responses of the last hour came from one sender. */
@ApplicationScoped
public class SenderStore {

  private static final String INSERT =
      """
      insert into response_sender (manufacturer_id, partner_id, sender, response_id, received_at)
      values %s
      """;

  private static final String BUSY =
      """
      select s.partner_id, s.sender, s.response_id, s.received_at from response_sender s
      join (select b.partner_id, b.sender from response_sender b where b.manufacturer_id = ?
        group by b.partner_id, b.sender having count(*) >= ?) busy
        on busy.partner_id = s.partner_id and busy.sender = s.sender
      where s.manufacturer_id = ?
      """;

  private static final String FORGET = "delete from response_sender where received_at < ? limit ?";

  @Inject ScopedEntities entities;

  private record Key(PartnerId partner, long sender) {}

  public void remember(TenantScope scope, Collection<Sending> sendings, Instant now) {
    if (sendings.isEmpty()) {
      return;
    }
    Sql.on(entities.of(scope), INSERT.formatted(Sql.rows(sendings.size(), 5)))
        .withEach(
            sendings,
            sending ->
                List.of(
                    scope.manufacturer().value(),
                    sending.partner().value(),
                    sending.sender(),
                    sending.response().value(),
                    now))
        .update();
  }

  /** What each sender sent to one partner, of those who sent at least so many. */
  public List<List<Moment>> busy(TenantScope network, int fewest) {
    var bySender = new HashMap<Key, List<Moment>>();
    long manufacturer = network.manufacturer().value();
    Sql.on(entities.of(network), BUSY, manufacturer, fewest, manufacturer)
        .each(
            row ->
                bySender
                    .computeIfAbsent(
                        new Key(new PartnerId(row.getLong(1)), row.getLong(2)),
                        key -> new ArrayList<>())
                    .add(new Moment(new ResponseId(row.getLong(3)), Sql.instant(row, 4))));
    return List.copyOf(bySender.values());
  }

  /** How many were forgotten; call it again while it is the limit. */
  @CrossTenant("removes by age alone and returns nothing of what it removes")
  public int forget(Instant before, int limit) {
    return Sql.on(entities.acrossTenants(), FORGET, before, limit).update();
  }
}
