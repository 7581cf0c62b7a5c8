package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comeasure.shared.page.NumberedPage;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.EnrolmentFilter;
import org.comeasure.tenancy.EnrolmentRow;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Enrolment;
import org.comeasure.tenancy.domain.Tier;

/** The partners of a network. */
@ApplicationScoped
public class EnrolmentStore {

  @Inject ScopedEntities entities;

  private static final String ALL = "select e, t from Enrolment e join Tier t on t.code = e.tier";

  private static final String PAGE =
      """
      select e.partner_id, e.name, e.external_ref, e.country, e.tier, e.region_id, e.status,
        (select count(*) from branch b
         where b.manufacturer_id = e.manufacturer_id and b.partner_id = e.partner_id
           and b.closed_at is null) branches
      from enrolment e
      where e.manufacturer_id = ? %s
      order by e.name, e.partner_id limit ? offset ?
      """;

  private static final String WITHIN =
      """
      and e.region_id in (
        with recursive inner_region (id) as (
          select id from region where manufacturer_id = ? and id = ?
          union
          select r.id from region r join inner_region i on r.parent_id = i.id)
        select id from inner_region)
      """;

  private static final String COUNT =
      "select count(*) from enrolment e where e.manufacturer_id = ? %s";

  private static final String BY_STATUS =
      "select status, count(*) from enrolment where manufacturer_id = ? group by status";

  /** An enrolment with the tier that it is in. */
  public record Tiered(Enrolment enrolment, Tier tier) {

    private static Tiered of(Object[] row) {
      return new Tiered((Enrolment) row[0], (Tier) row[1]);
    }
  }

  public List<Tiered> all(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery(ALL + " order by e.name", Object[].class)
        .getResultStream()
        .map(Tiered::of)
        .toList();
  }

  public void add(TenantScope network, Enrolment enrolment) {
    if (!network.wholeNetwork()) {
      throw new IllegalArgumentException("a partner is added to a network as a whole");
    }
    entities.of(network).persist(enrolment);
    entities.of(network).flush();
  }

  public Optional<Enrolment> one(TenantScope scope, PartnerId id) {
    return one(scope, id, LockModeType.NONE);
  }

  /** To be changed: nobody else changes it until the transaction ends. */
  public Optional<Enrolment> locked(TenantScope scope, PartnerId id) {
    return one(scope, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Enrolment> one(TenantScope scope, PartnerId id, LockModeType mode) {
    return entities
        .of(scope)
        .createQuery("select e from Enrolment e where e.partnerId = :partner", Enrolment.class)
        .setParameter("partner", id.value())
        .setLockMode(mode)
        .getResultStream()
        .findFirst();
  }

  /** Whether one of the network has that number in the manufacturer's books. */
  public boolean isKnown(TenantScope network, String externalRef) {
    return !entities
        .of(network)
        .createQuery("select 1 from Enrolment e where e.externalRef = :ref", Integer.class)
        .setParameter("ref", externalRef)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  public Optional<Tiered> byId(TenantScope scope, PartnerId id) {
    return entities
        .of(scope)
        .createQuery(ALL + " where e.partnerId = :partner", Object[].class)
        .setParameter("partner", id.value())
        .getResultStream()
        .map(Tiered::of)
        .findFirst();
  }

  /** What was changed is written, and refused where it must not be. */
  public void flush(TenantScope network) {
    entities.of(network).flush();
  }

  /** Partners of a network by name; a scope of one partner sees that one. */
  public NumberedPage<EnrolmentRow> page(
      TenantScope scope, EnrolmentFilter filter, int number, int size) {
    var wanted = Wanted.of(scope, filter);
    long total =
        Sql.on(entities.of(scope), COUNT.formatted(wanted.condition()))
            .with(wanted.values())
            .first(row -> row.getLong(1))
            .orElse(0L);
    var rows =
        Sql.on(entities.of(scope), PAGE.formatted(wanted.condition()))
            .with(wanted.values())
            .with(List.of(size, (number - 1) * size))
            .list(EnrolmentStore::row);
    return new NumberedPage<>(rows, number, size, total);
  }

  public Map<EnrolmentStatus, Long> counts(TenantScope network) {
    var counts = new EnumMap<EnrolmentStatus, Long>(EnrolmentStatus.class);
    Sql.on(entities.of(network), BY_STATUS, network.manufacturer().value())
        .each(row -> counts.put(EnrolmentStatus.of(row.getString(1)), row.getLong(2)));
    return counts;
  }

  private static EnrolmentRow row(ResultSet row) throws SQLException {
    long region = row.getLong("region_id");
    return new EnrolmentRow(
        new PartnerId(row.getLong("partner_id")),
        row.getString("name"),
        row.getString("external_ref"),
        row.getString("country"),
        row.getString("tier"),
        region == 0 ? null : new RegionId(region),
        EnrolmentStatus.of(row.getString("status")),
        row.getLong("branches"));
  }

  /** What a filter comes to. */
  private record Wanted(String condition, List<Object> values) {

    static Wanted of(TenantScope scope, EnrolmentFilter filter) {
      var conditions = new ArrayList<String>();
      var values = new ArrayList<Object>(List.of(scope.manufacturer().value()));
      if (scope.partner() != null) {
        conditions.add("and e.partner_id = ?");
        values.add(scope.partner().value());
      }
      if (filter.text() != null) {
        conditions.add("and (e.name like ? or e.legal_name like ? or e.external_ref like ?)");
        values.addAll(Collections.nCopies(3, "%" + plain(filter.text()) + "%"));
      }
      if (filter.status() != null) {
        conditions.add("and e.status = ?");
        values.add(filter.status().code());
      }
      if (filter.tier() != null) {
        conditions.add("and e.tier = ?");
        values.add(filter.tier());
      }
      if (filter.region() != null) {
        conditions.add(WITHIN);
        values.add(scope.manufacturer().value());
        values.add(filter.region().value());
      }
      return new Wanted(String.join(" ", conditions), values);
    }

    /** Without what the database takes for a wildcard. */
    private static String plain(String text) {
      return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
  }
}
