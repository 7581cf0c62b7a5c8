package org.comeasure.measurement.peer.store;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final Comparator<PeerCell> BY_FIRST_DAY =
      Comparator.comparing(cell -> cell.period().from());
  private static final Comparator<PeerCell> BY_END =
      Comparator.comparing(cell -> cell.period().to());

  private static final String KEPT =
      """
      select partner_id, tier, region_id, answers, value, months, first_day from peer_value
      where manufacturer_id = ? and measure = ? and touchpoint_id = ? and months in (%s)
        and first_day >= ? and first_day <= ?
      """;

  private static final String COUNTED =
      """
      select n.partner_id, e.tier, e.region_id, n.entries, n.month
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
   * Everybody of the scope's network, as when a number of a cell was first told; what is told for
   * the first time now is kept from now on. The periods must be over.
   *
   * @param cells of one measure and one touchpoint
   */
  @CrossTenant(
      "a place among peers needs the peers; within the scope's own manufacturer, and only what"
          + " PeerPolicy publishes of it leaves peer.boundary")
  public Map<PeerCell, PeerPanel> panels(
      TenantScope scope, Set<PeerCell> cells, PeerPolicy policy) {
    var connection = entities.of(scope).unwrap(Connection.class);
    try {
      var panels = kept(connection, scope, cells, "");
      var open = new HashSet<>(cells);
      open.removeAll(panels.keySet());
      if (!open.isEmpty()) {
        panels.putAll(counted(connection, scope, open, policy));
        open.removeIf(cell -> requireNonNull(panels.get(cell)).publish(policy).isEmpty());
      }
      if (!open.isEmpty()) {
        for (var cell : open) {
          keep(connection, scope, cell, requireNonNull(panels.get(cell)).members());
        }
        // whoever came first counts, also if it was somebody else just now
        panels.putAll(kept(connection, scope, open, " lock in share mode"));
      }
      return panels;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static Map<PeerCell, PeerPanel> kept(
      Connection connection, TenantScope scope, Set<PeerCell> cells, String lock)
      throws SQLException {
    var members = new HashMap<PeerCell, List<PeerMember>>();
    var byPeriod = cells.stream().collect(Collectors.groupingBy(PeerStore::period));
    var lengths = cells.stream().map(PeerStore::months).distinct().toList();
    var sql = KEPT.formatted(String.join(",", Collections.nCopies(lengths.size(), "?"))) + lock;
    var any = cells.iterator().next();
    try (var select = connection.prepareStatement(sql)) {
      int at = 0;
      select.setLong(++at, scope.manufacturer().value());
      select.setInt(++at, any.measure().number());
      select.setLong(++at, touchpoint(any));
      for (var length : lengths) {
        select.setInt(++at, length);
      }
      select.setObject(++at, first(cells));
      select.setObject(++at, Collections.max(cells, BY_FIRST_DAY).period().from());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          // Between the first and the last day there may be others that nobody asks for.
          var asked = byPeriod.get(rows.getInt(6) + " " + rows.getString(7));
          if (asked != null) {
            var member = Place.read(rows).member(rows.getLong(4), rows.getDouble(5));
            asked.forEach(
                cell -> members.computeIfAbsent(cell, none -> new ArrayList<>()).add(member));
          }
        }
      }
    }
    var panels = new HashMap<PeerCell, PeerPanel>();
    members.forEach((cell, some) -> panels.put(cell, new PeerPanel(cell.kind(), some)));
    return panels;
  }

  private static Map<PeerCell, PeerPanel> counted(
      Connection connection, TenantScope scope, Set<PeerCell> cells, PeerPolicy policy)
      throws SQLException {
    var found = new HashMap<PeerCell, Map<Place, Tally>>();
    cells.forEach(cell -> found.put(cell, new LinkedHashMap<>()));
    try (var select = connection.prepareStatement(COUNTED)) {
      select.setLong(1, scope.manufacturer().value());
      select.setLong(2, touchpoint(cells.iterator().next()));
      select.setObject(3, first(cells));
      select.setObject(4, Collections.max(cells, BY_END).period().to());
      select.setInt(5, END_USERS);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var place = Place.read(rows);
          var tally = Tally.read(rows.getBytes(4));
          var month = LocalDate.parse(rows.getString(5));
          found.forEach(
              (cell, tallies) -> {
                if (cell.period().contains(month)) {
                  tallies.merge(place, tally, Tally::plus);
                }
              });
        }
      }
    }
    var panels = new HashMap<PeerCell, PeerPanel>();
    found.forEach((cell, tallies) -> panels.put(cell, panel(cell, tallies, policy)));
    return panels;
  }

  private static PeerPanel panel(PeerCell cell, Map<Place, Tally> tallies, PeerPolicy policy) {
    var members = new ArrayList<PeerMember>();
    tallies.forEach(
        (place, tally) -> {
          var answers = tally.answers(cell.measure().number());
          if (answers.n() >= policy.enough()) {
            members.add(place.member(answers.n(), cell.kind().estimate(answers).value()));
          }
        });
    return new PeerPanel(cell.kind(), members);
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
    statement.setInt(4, months(cell));
    statement.setObject(5, cell.period().from());
  }

  private static LocalDate first(Set<PeerCell> cells) {
    return Collections.min(cells, BY_FIRST_DAY).period().from();
  }

  private static int months(PeerCell cell) {
    return cell.period().months().size();
  }

  private static String period(PeerCell cell) {
    return months(cell) + " " + cell.period().from();
  }

  private static long touchpoint(PeerCell cell) {
    return cell.touchpoint() == null ? 0 : cell.touchpoint().value();
  }
}
