package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.Stretch;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** Walks through a network's responses in the order of their numbers, each once. */
@ApplicationScoped
public class FlagScanStore {

  private static final String SEEN =
      "select seen, looked_at from flag_scan where manufacturer_id = ? for update";

  private static final String SEE =
      """
      insert into flag_scan (manufacturer_id, seen, looked_at) values (?, ?, ?)
      on duplicate key update seen = values(seen), looked_at = values(looked_at)
      """;

  private static final String LOOKED = "select looked_at from flag_scan where manufacturer_id = ?";

  // Few of the newest numbers are another network's, many of an index by time would be old ones.
  private static final String NEXT =
      """
      select %s from response r force index (primary) where %s and r.withdrawn_at is null
      order by r.id limit ?
      """;

  private static final String BY_LINK =
      """
      select %s from response r force index (response_partner_newest_ix)
      where %s and r.withdrawn_at is null
      """;

  @Inject ScopedEntities entities;

  /** The last number that was looked at; 0 before the first. Nobody else looks meanwhile. */
  public long seen(TenantScope network) {
    return new Command(SEEN, List.of(network.manufacturer().value()))
        .read(entities, network, row -> row.getLong(1)).stream().findFirst().orElse(0L);
  }

  public void see(TenantScope network, long last, Instant now) {
    new Command(SEE, List.of(network.manufacturer().value(), last, Selection.utc(now)))
        .execute(entities, network);
  }

  public Optional<Instant> lookedAt(TenantScope scope) {
    return new Command(LOOKED, List.of(scope.manufacturer().value()))
        .read(entities, scope, row -> ResponseRow.instant(row, 1)).stream().findFirst();
  }

  /** The next responses after a number and before another, with their comments. */
  public List<StoredResponse> next(TenantScope network, long after, long before, int limit) {
    var selection = new Selection(network).and("r.id > ?", after).and("r.id < ?", before);
    var sql = NEXT.formatted(ResponseRow.COLUMNS, selection);
    selection.values().add(limit);
    var rows = new Command(sql, selection.values()).read(entities, network, ResponseRow::read);
    return Comments.of(entities, network, rows);
  }

  /** What was answered by a link at about that time, without the comments. */
  public List<StoredResponse> byLink(TenantScope network, LinkId link, Stretch stretch) {
    var selection =
        new Selection(network)
            .and("r.partner_id = ?", stretch.partner().value())
            .and("r.answered_at >= ?", Selection.utc(stretch.from()))
            .and("r.answered_at <= ?", Selection.utc(stretch.to()))
            .and("r.link_id = ?", link.value());
    return new Command(BY_LINK.formatted(ResponseRow.COLUMNS, selection), selection.values())
        .read(entities, network, row -> ResponseRow.read(row).response());
  }

  @CrossTenant("tells which networks there are, nothing of what is in them")
  public List<ManufacturerId> networks() {
    List<?> ids =
        entities
            .acrossTenants()
            .createNativeQuery("select id from manufacturer order by id")
            .getResultList();
    return ids.stream().map(id -> new ManufacturerId(((Number) id).longValue())).toList();
  }
}
