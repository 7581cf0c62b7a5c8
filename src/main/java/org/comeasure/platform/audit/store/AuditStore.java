package org.comeasure.platform.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.comeasure.platform.audit.domain.AuditEntry;
import org.comeasure.platform.audit.domain.AuditFilter;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** The trails of networks; there is no way to change or take away an entry. */
@ApplicationScoped
public class AuditStore {

  // The row is this transaction's until its end: entries follow each other one by one.
  private static final String NEXT =
      """
      insert into audit_head (manufacturer_id, number, hash) values (?, 1, ?)
      on duplicate key update number = audit_head.number + 1
      returning number, hash
      """;

  private static final String ADD =
      """
      insert into audit_entry (manufacturer_id, number, partner_id, for_partner, action, done_at,
        document, hash) values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String LAST = "update audit_head set hash = ? where manufacturer_id = ?";

  private static final String PAGE =
      """
      select a.document from audit_entry a where a.manufacturer_id = ? %s
      order by a.number desc limit ?
      """;

  private static final String WALK =
      """
      select number, document, hash, action, done_at, partner_id from audit_entry
      where manufacturer_id = ? and number > ? and number <= ? order by number limit ?
      """;

  private static final String HEAD =
      "select number, hash from audit_head where manufacturer_id = ?";

  private static final long WHOLE_NETWORK = 0;

  @Inject ScopedEntities entities;

  /** An entry as it is stored, with the columns that are copies of what the document says. */
  public record Row(
      long number, String document, byte[] hash, String action, Instant at, long partner) {

    /** Whether it is what was written behind the entry with that hash. */
    public boolean follows(byte[] before, long expected) {
      if (number != expected || !Arrays.equals(hash, AuditEntry.hash(before, document))) {
        return false;
      }
      var entry = AuditDocument.read(document);
      return entry.number() == number
          && entry.at().equals(at)
          && entry.event().action().equals(action)
          && partner(entry.event().partner()) == partner;
    }

    private static long partner(@Nullable PartnerId about) {
      return about == null ? WHOLE_NETWORK : about.value();
    }
  }

  /** The last entry's number and hash. */
  public record Head(long number, byte[] hash) {}

  /**
   * @throws IllegalArgumentException when it is about a partner outside of the scope
   */
  public void add(TenantScope scope, LongFunction<AuditEntry> entry) {
    long network = scope.manufacturer().value();
    var next =
        Sql.on(entities.of(scope), NEXT, network, AuditEntry.BEGINNING)
            .first(row -> new Head(row.getLong(1), row.getBytes(2)))
            .orElseThrow();
    var added = entry.apply(next.number());
    var event = added.event();
    var partner = event.partner();
    if (partner != null && !scope.covers(partner)) {
      throw new IllegalArgumentException("an entry about a partner outside of its scope");
    }
    var document = AuditDocument.write(added);
    var hash = AuditEntry.hash(next.hash(), document);
    Sql.on(
            entities.of(scope),
            ADD,
            network,
            added.number(),
            Row.partner(partner),
            added.forPartner(),
            event.action(),
            added.at(),
            document,
            hash)
        .update();
    Sql.on(entities.of(scope), LAST, hash, network).update();
  }

  /**
   * Newest first. A partner's scope has what its own people did; one that is limited to some
   * branches has nothing, as no entry is of a branch.
   */
  public List<AuditEntry> page(TenantScope scope, AuditFilter filter, int limit) {
    if (!scope.allBranches()) {
      return List.of();
    }
    var conditions = new StringBuilder();
    var values = new ArrayList<Object>();
    var own = scope.partner();
    if (own != null) {
      conditions.append(" and a.partner_id = ? and a.for_partner = 1");
      values.add(own.value());
    }
    if (filter.partner() != null) {
      conditions.append(" and a.partner_id = ?");
      values.add(filter.partner().value());
    }
    if (filter.action() != null) {
      conditions.append(" and a.action = ?");
      values.add(filter.action());
    }
    if (filter.from() != null) {
      conditions.append(" and a.done_at >= ?");
      values.add(filter.from());
    }
    if (filter.to() != null) {
      conditions.append(" and a.done_at < ?");
      values.add(filter.to());
    }
    if (filter.below() != null) {
      conditions.append(" and a.number < ?");
      values.add(filter.below());
    }
    return Sql.on(entities.of(scope), PAGE.formatted(conditions), scope.manufacturer().value())
        .with(values)
        .with(List.of(limit))
        .list(row -> AuditDocument.read(row.getString(1)));
  }

  public Optional<Head> head(TenantScope network) {
    return Sql.on(entities.of(network), HEAD, network.manufacturer().value())
        .first(row -> new Head(row.getLong(1), row.getBytes(2)));
  }

  /** The entries behind a number up to another, in their order. */
  public List<Row> walk(TenantScope network, long after, long last, int limit) {
    return Sql.on(entities.of(network), WALK, network.manufacturer().value(), after, last, limit)
        .list(
            row ->
                new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getBytes(3),
                    row.getString(4),
                    Sql.instant(row, 5),
                    row.getLong(6)));
  }
}
