package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.domain.session.Place;

/**
 * Finds where organisations stand: this is where scopes come from, so none can be asked for yet.
 */
@ApplicationScoped
public class MembershipStore {

  private static final String PLACES =
      """
      select organization_id, id, name, accent, null, null, time_zone
        from manufacturer
       where status = 'active' and organization_id in (%1$s)
      union all
      select e.organization_id, m.id, m.name, m.accent, e.partner_id, e.name, m.time_zone
        from enrolment e join manufacturer m on m.id = e.manufacturer_id
       where e.status = 'active' and m.status = 'active' and e.organization_id in (%1$s)
      """;

  private static final String BRANCHES =
      """
      select b.partner_id, b.branch_id, r.name
        from enrolment e
        join member_branch b on b.manufacturer_id = e.manufacturer_id and b.partner_id = e.partner_id
        join branch r on r.manufacturer_id = b.manufacturer_id and r.id = b.branch_id
       where b.subject = ? and e.organization_id in (%s)
      """;

  @Inject DataSource source;

  /** Suspended manufacturers and enrolments have no places. */
  @CrossTenant("reads only places of the organisations that a verified token names")
  public List<Place> places(String subject, Set<UUID> organizations) throws SQLException {
    if (organizations.isEmpty()) {
      return List.of();
    }
    try (var connection = source.getConnection()) {
      var limits = limits(connection, subject, organizations);
      var places = new ArrayList<Place>();
      var marks = marks(organizations);
      try (var query = connection.prepareStatement(PLACES.formatted(marks))) {
        var index = 1;
        for (int round = 0; round < 2; round++) {
          for (UUID id : organizations) {
            query.setString(index++, id.toString());
          }
        }
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            places.add(place(rows, limits));
          }
        }
      }
      return places;
    }
  }

  private static Map<Long, Map<BranchId, String>> limits(
      Connection connection, String subject, Set<UUID> organizations) throws SQLException {
    var limits = new HashMap<Long, Map<BranchId, String>>();
    try (var query = connection.prepareStatement(BRANCHES.formatted(marks(organizations)))) {
      var index = 1;
      query.setString(index++, subject);
      for (UUID id : organizations) {
        query.setString(index++, id.toString());
      }
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          limits
              .computeIfAbsent(rows.getLong(1), any -> new HashMap<>())
              .put(new BranchId(rows.getLong(2)), rows.getString(3));
        }
      }
    }
    return limits;
  }

  private static Place place(ResultSet row, Map<Long, Map<BranchId, String>> limits)
      throws SQLException {
    var partner = row.getLong(5);
    return new Place(
        UUID.fromString(row.getString(1)),
        new ManufacturerId(row.getLong(2)),
        row.getString(3),
        row.getString(4),
        ReportingZone.of(row.getString(7)),
        partner == 0 ? null : new PartnerId(partner),
        row.getString(6),
        limits.getOrDefault(partner, Map.of()));
  }

  private static String marks(Collection<?> values) {
    return String.join(",", Collections.nCopies(values.size(), "?"));
  }
}
