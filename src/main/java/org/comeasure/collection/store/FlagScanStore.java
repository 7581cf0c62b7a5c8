package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.Outlier;
import org.comeasure.collection.domain.flag.Stretch;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
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

  private static final String OF_PARTNER =
      """
      select %s from response r force index (response_partner_newest_ix)
      where %s and r.withdrawn_at is null order by r.answered_at desc, r.id desc limit ?
      """;

  private static final String HANDED_IN =
      """
      select r.provenance = 3, sum(r.nps >= 9), sum(r.nps between 7 and 8), sum(r.nps <= 6)
      from response r force index (response_partner_newest_ix)
      where %s and r.withdrawn_at is null and r.nps is not null group by 1
      """;

  private static final String OF_NETWORK =
      """
      select sum(s.nps >= 9), sum(s.nps between 7 and 8), sum(s.nps <= 6) from (
        select r.nps from response r force index (response_newest_ix)
        where %s and r.provenance <> 3 and r.withdrawn_at is null and r.nps is not null
        order by r.answered_at desc, r.id desc limit ?) s
      """;

  private static final String IDS_HANDED_IN =
      """
      select r.id from response r force index (response_partner_newest_ix)
      where %s and r.provenance = 3 and r.withdrawn_at is null and r.nps is not null
      order by r.answered_at desc, r.id desc limit ?
      """;

  @Inject ScopedEntities entities;

  /** The last number that was looked at; 0 before the first. Nobody else looks meanwhile. */
  public long seen(TenantScope network) {
    return Sql.on(entities.of(network), SEEN, network.manufacturer().value())
        .first(row -> row.getLong(1))
        .orElse(0L);
  }

  public void see(TenantScope network, long last, Instant now) {
    Sql.on(entities.of(network), SEE, network.manufacturer().value(), last, now).update();
  }

  public Optional<Instant> lookedAt(TenantScope scope) {
    return Sql.on(entities.of(scope), LOOKED, scope.manufacturer().value())
        .first(row -> Sql.instant(row, 1));
  }

  /** The next responses after a number and before another, with their comments. */
  public List<StoredResponse> next(TenantScope network, long after, long before, int limit) {
    var selection = new Selection(network).and("r.id > ?", after).and("r.id < ?", before);
    var sql = NEXT.formatted(ResponseRow.COLUMNS, selection);
    selection.values().add(limit);
    var rows = Sql.on(entities.of(network), sql).with(selection.values()).list(ResponseRow::read);
    return Comments.of(entities, network, rows);
  }

  /** What was answered about a partner at about that time, the newest of it, without comments. */
  public List<StoredResponse> during(TenantScope network, Stretch stretch, int limit) {
    var selection =
        new Selection(network)
            .and("r.partner_id = ?", stretch.partner().value())
            .and("r.answered_at >= ?", Sql.utc(stretch.from()))
            .and("r.answered_at <= ?", Sql.utc(stretch.to()));
    var sql = OF_PARTNER.formatted(ResponseRow.COLUMNS, selection);
    selection.values().add(limit);
    return Sql.on(entities.of(network), sql)
        .with(selection.values())
        .list(row -> ResponseRow.read(row).response());
  }

  /**
   * What a partner's own program has handed in of a questionnaire version since then, beside the
   * rest of that partner's answers.
   */
  public Outlier handedIn(TenantScope network, Asked asked) {
    var selection =
        since(new Selection(network), asked).and("r.partner_id = ?", asked.partner().value());
    var groups = new HashMap<Boolean, Outlier.Group>();
    Sql.on(entities.of(network), HANDED_IN.formatted(selection))
        .with(selection.values())
        .each(row -> groups.put(row.getBoolean(1), group(row, 2)));
    return new Outlier(
        groups.getOrDefault(true, Outlier.Group.NONE),
        groups.getOrDefault(false, Outlier.Group.NONE),
        true);
  }

  /** The newest answers of the network that no partner's own program handed in. */
  public Outlier.Group ofNetwork(TenantScope network, Asked asked, int limit) {
    var selection = since(new Selection(network), asked);
    var sql = OF_NETWORK.formatted(selection);
    selection.values().add(limit);
    return Sql.on(entities.of(network), sql)
        .with(selection.values())
        .first(row -> group(row, 1))
        .orElse(Outlier.Group.NONE);
  }

  /** The newest that the partner's own program has handed in. */
  public List<ResponseId> idsHandedIn(TenantScope network, Asked asked, int limit) {
    var selection =
        since(new Selection(network), asked).and("r.partner_id = ?", asked.partner().value());
    var sql = IDS_HANDED_IN.formatted(selection);
    selection.values().add(limit);
    return Sql.on(entities.of(network), sql)
        .with(selection.values())
        .list(row -> new ResponseId(row.getLong(1)));
  }

  /** One questionnaire version at one partner. */
  public record Asked(PartnerId partner, QuestionnaireVersionId version, Instant since) {}

  private static Selection since(Selection selection, Asked asked) {
    return selection
        .and("r.answered_at >= ?", Sql.utc(asked.since()))
        .and("r.questionnaire_version_id = ?", asked.version().value());
  }

  private static Outlier.Group group(ResultSet row, int first) throws SQLException {
    return new Outlier.Group(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2));
  }

  @CrossTenant("tells which networks there are, nothing of what is in them")
  public List<ManufacturerId> networks() {
    return Sql.on(entities.acrossTenants(), "select id from manufacturer order by id")
        .list(row -> new ManufacturerId(row.getLong(1)));
  }
}
