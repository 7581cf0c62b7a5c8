package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.domain.session.Place;

/**
 * Finds where organisations stand: this is where scopes come from, so none can be asked for yet.
 */
@ApplicationScoped
public class MembershipStore {

  /**
   * Who has been let in by one network alone has no place in another that the organisation sells
   * for, and who has been taken out has none.
   */
  private static final String PLACES =
      """
      select o.organization_id, o.id, o.name, o.accent, null, null, o.time_zone, s.role
        from manufacturer o
        left join membership s
          on s.manufacturer_id = o.id and s.partner_id = 0 and s.subject = ?
       where o.status = 'active' and o.organization_id in (%1$s)
         and (s.id is null or s.status in ('invited', 'active'))
      union all
      select e.organization_id, m.id, m.name, m.accent, e.partner_id, e.name, m.time_zone, s.role
        from enrolment e join manufacturer m on m.id = e.manufacturer_id
        left join membership s
          on s.manufacturer_id = e.manufacturer_id and s.partner_id = e.partner_id and s.subject = ?
       where e.status = 'active' and m.status = 'active' and e.organization_id in (%1$s)
         and (s.status in ('invited', 'active') or s.id is null and not exists (
           select 1 from membership i
             join enrolment x
               on x.manufacturer_id = i.manufacturer_id and x.partner_id = i.partner_id
            where i.subject = ? and i.invited_at is not null
              and x.organization_id = e.organization_id))
      """;

  private static final String BRANCHES =
      """
      select e.partner_id, b.branch_id, r.name
        from enrolment e
        left join member_limit l
          on l.manufacturer_id = e.manufacturer_id and l.partner_id = e.partner_id and l.subject = ?
        left join member_branch b
          on b.manufacturer_id = e.manufacturer_id and b.partner_id = e.partner_id and b.subject = ?
        left join branch r on r.manufacturer_id = b.manufacturer_id and r.id = b.branch_id
          and r.closed_at is null
       where (l.subject is not null or b.subject is not null) and e.organization_id in (%s)
      """;

  private static final String FIRSTS =
      """
      select manufacturer_id, first_partner_id from member_network
       where subject = ? and manufacturer_id in (%s)
      """;

  private static final String REMEMBER =
      "insert ignore into member_network (manufacturer_id, subject, first_partner_id) values %s";

  @Inject DataSource source;

  /** Suspended manufacturers and enrolments have no places, nor has who was taken out of them. */
  @CrossTenant("reads only places of the organisations that a verified token names")
  public List<Place> places(String subject, Set<UUID> organizations) {
    if (organizations.isEmpty()) {
      return List.of();
    }
    var limits = limits(subject, organizations);
    var ids = texts(organizations);
    var places = new ArrayList<Place>();
    Sql.on(source, PLACES.formatted(Sql.marks(ids.size())), subject)
        .with(ids)
        .with(List.of(subject))
        .with(ids)
        .with(List.of(subject))
        .each(
            row -> {
              var branches = limits.get(row.getLong(5));
              // Limited, and no branch is left: nothing, and not everything.
              if (branches == null || !branches.isEmpty()) {
                places.add(place(row, branches == null ? Map.of() : branches));
              }
            });
    return places;
  }

  /** What somebody held first of these networks; empty for all of one. */
  @CrossTenant("reads what a verified subject held first, of networks that it holds a part of")
  public Map<ManufacturerId, Optional<PartnerId>> firsts(
      String subject, Set<ManufacturerId> networks) {
    var firsts = new HashMap<ManufacturerId, Optional<PartnerId>>();
    if (networks.isEmpty()) {
      return firsts;
    }
    Sql.on(source, FIRSTS.formatted(Sql.marks(networks.size())), subject)
        .with(networks.stream().map(ManufacturerId::value).toList())
        .each(
            row -> {
              var partner = row.getLong(2);
              firsts.put(
                  new ManufacturerId(row.getLong(1)),
                  partner == 0 ? Optional.empty() : Optional.of(new PartnerId(partner)));
            });
    return firsts;
  }

  /** Leaves what has been remembered before as it is. */
  @CrossTenant("writes what a verified subject holds of networks, for itself alone")
  public void remember(String subject, Map<ManufacturerId, Optional<PartnerId>> firsts) {
    if (firsts.isEmpty()) {
      return;
    }
    Sql.on(source, REMEMBER.formatted(Sql.rows(firsts.size(), 3)))
        .withEach(
            firsts.entrySet(),
            first ->
                Arrays.asList(
                    first.getKey().value(),
                    subject,
                    first.getValue().map(PartnerId::value).orElse(null)))
        .update();
  }

  private Map<Long, Map<BranchId, String>> limits(String subject, Set<UUID> organizations) {
    var limits = new HashMap<Long, Map<BranchId, String>>();
    Sql.on(source, BRANCHES.formatted(Sql.marks(organizations.size())), subject, subject)
        .with(texts(organizations))
        .each(
            row -> {
              var branches = limits.computeIfAbsent(row.getLong(1), any -> new HashMap<>());
              // One that is closed limits, too: to nothing.
              if (row.getString(3) != null) {
                branches.put(new BranchId(row.getLong(2)), row.getString(3));
              }
            });
    return limits;
  }

  private static Place place(ResultSet row, Map<BranchId, String> branches) throws SQLException {
    var partner = row.getLong(5);
    var role = row.getString(8);
    return new Place(
        UUID.fromString(row.getString(1)),
        new ManufacturerId(row.getLong(2)),
        row.getString(3),
        row.getString(4),
        ReportingZone.of(row.getString(7)),
        partner == 0 ? null : new PartnerId(partner),
        row.getString(6),
        branches,
        role == null ? null : Role.of(role).orElseThrow());
  }

  private static List<String> texts(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }
}
