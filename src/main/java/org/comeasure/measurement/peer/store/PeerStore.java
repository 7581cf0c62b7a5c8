package org.comeasure.measurement.peer.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.comeasure.measurement.domain.tally.Tally;
import org.comeasure.measurement.peer.domain.PeerCell;
import org.comeasure.measurement.peer.domain.PeerMember;
import org.comeasure.measurement.peer.domain.PeerPanel;
import org.comeasure.measurement.peer.domain.PeerPolicy;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** The one place where a partner's request reads what other partners of its network have. */
@ApplicationScoped
public class PeerStore {

  private static final int END_USERS = 1;

  private static final String KEPT =
      """
      select partner_id, tier, region_id, answers, value from peer_value
      where manufacturer_id = ? and measure = ? and touchpoint_id = ? and months = ?
        and first_day = ?
      """;

  private static final String COUNTED =
      """
      select n.partner_id, e.tier, e.region_id, n.entries
      from tally_network n
      join enrolment e on e.manufacturer_id = n.manufacturer_id and e.partner_id = n.partner_id
      where n.manufacturer_id = ? and n.touchpoint_id = ?
        and n.month >= ? and n.month < ? and n.audience = ? and e.status = 'active'
      order by n.partner_id
      """;

  private static final String KEEP =
      """
      insert ignore into peer_value
        (manufacturer_id, measure, touchpoint_id, months, first_day, partner_id, tier, region_id,
         answers, value)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Inject ScopedEntities entities;

  /**
   * Everybody of the scope's network, as when a number of this cell was first told; what is told
   * for the first time now is kept from now on. The period must be over.
   */
  @CrossTenant(
      "a place among peers needs the peers; within the scope's own manufacturer, and only what"
          + " PeerPolicy publishes of it leaves peer.boundary")
  public PeerPanel panel(TenantScope scope, PeerCell cell, PeerPolicy policy) {
    var connection = entities.of(scope).unwrap(Connection.class);
    try {
      var kept = kept(connection, scope, cell, "");
      if (!kept.isEmpty()) {
        return new PeerPanel(cell.kind(), kept);
      }
      var counted = counted(connection, scope, cell);
      counted.removeIf(member -> member.answers() < policy.enough());
      var panel = new PeerPanel(cell.kind(), counted);
      if (panel.publish(policy).isEmpty()) {
        return panel;
      }
      keep(connection, scope, cell, counted);
      // whoever came first counts, also if it was somebody else just now
      return new PeerPanel(cell.kind(), kept(connection, scope, cell, " lock in share mode"));
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static List<PeerMember> kept(
      Connection connection, TenantScope scope, PeerCell cell, String lock) throws SQLException {
    try (var select = connection.prepareStatement(KEPT + lock)) {
      key(select, scope, cell);
      try (var rows = select.executeQuery()) {
        var members = new ArrayList<PeerMember>();
        while (rows.next()) {
          members.add(Place.read(rows).member(rows.getLong(4), rows.getDouble(5)));
        }
        return members;
      }
    }
  }

  private static List<PeerMember> counted(Connection connection, TenantScope scope, PeerCell cell)
      throws SQLException {
    try (var select = connection.prepareStatement(COUNTED)) {
      select.setLong(1, scope.manufacturer().value());
      select.setLong(2, touchpoint(cell));
      select.setObject(3, cell.period().from());
      select.setObject(4, cell.period().to());
      select.setInt(5, END_USERS);
      var found = new LinkedHashMap<Place, Tally>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.merge(Place.read(rows), Tally.read(rows.getBytes(4)), Tally::plus);
        }
      }
      var members = new ArrayList<PeerMember>();
      found.forEach(
          (place, tally) -> {
            var answers = tally.answers(cell.measure().number());
            if (!answers.isEmpty()) {
              double value = cell.kind().estimate(answers).value();
              members.add(place.member(answers.n(), value));
            }
          });
      return members;
    }
  }

  /** Whose row it is, and where that partner stands in the network. */
  private record Place(long partner, String tier, long region) {

    static Place read(ResultSet rows) throws SQLException {
      return new Place(rows.getLong(1), rows.getString(2), rows.getLong(3));
    }

    PeerMember member(long answers, double value) {
      var inRegion = region == 0 ? null : new RegionId(region);
      return new PeerMember(new PartnerId(partner), tier, inRegion, answers, value);
    }
  }

  private static void keep(
      Connection connection, TenantScope scope, PeerCell cell, List<PeerMember> members)
      throws SQLException {
    try (var insert = connection.prepareStatement(KEEP)) {
      for (var member : members) {
        key(insert, scope, cell);
        insert.setLong(6, member.partner().value());
        insert.setString(7, member.tier());
        insert.setObject(8, member.region() == null ? null : member.region().value());
        insert.setLong(9, member.answers());
        insert.setDouble(10, member.value());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void key(PreparedStatement statement, TenantScope scope, PeerCell cell)
      throws SQLException {
    statement.setLong(1, scope.manufacturer().value());
    statement.setInt(2, cell.measure().number());
    statement.setLong(3, touchpoint(cell));
    statement.setInt(4, cell.period().months().size());
    statement.setObject(5, cell.period().from());
  }

  private static long touchpoint(PeerCell cell) {
    return cell.touchpoint() == null ? 0 : cell.touchpoint().value();
  }
}
