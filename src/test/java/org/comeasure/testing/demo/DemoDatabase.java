package org.comeasure.testing.demo;

import com.github.f4b6a3.tsid.Tsid;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.cast.Manufacturer;
import org.comeasure.testing.cast.NetworkRows;
import org.comeasure.testing.cast.Rows;
import org.comeasure.testing.stack.Stack;
import org.comeasure.testing.stack.StackFailure;

/** The companies of the demo in the portal's database. */
final class DemoDatabase {
  private static final String LINKS =
      """
      select m.id, m.organization_id as manufacturer, e.organization_id as partner,
             t.code as touchpoint, b.name as city, l.code as code
      from link l
      join manufacturer m on m.id = l.manufacturer_id
      join enrolment e on e.manufacturer_id = l.manufacturer_id and e.partner_id = l.partner_id
      join touchpoint t on t.manufacturer_id = l.manufacturer_id and t.id = l.touchpoint_id
      left join branch b on b.manufacturer_id = l.manufacturer_id
        and b.partner_id = l.partner_id and b.id = l.branch_id
      where l.status = 'active'
      order by l.id
      """;

  private static final String FREEZE =
      """
      insert ignore into job (id, manufacturer_id, partner_id, kind, parameters, request_hash,
        requested_by, created_at)
      select 1000 + row_number() over (order by id), id, 0, 'measurement.peers', '{}',
        unhex(sha2('the demo', 256)), 'portal', utc_timestamp(3)
      from manufacturer
      """;

  private final Stack stack;

  DemoDatabase(Stack stack) {
    this.stack = stack;
  }

  /** Everything or nothing, so that a killed first start is as good as none. */
  void writeCastOnce() {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      if (empty(connection)) {
        NetworkRows networks = new NetworkRows(new Rows(connection));
        Cast.MANUFACTURERS.forEach(networks::write);
        connection.commit();
      }
    } catch (SQLException e) {
      throw new StackFailure("The demo's companies cannot be written: " + e.getMessage(), e);
    }
  }

  /** Those of the cast; what a person added since does not get invented answers. */
  List<DemoLink> links() {
    Map<String, String> aliases = aliases();
    List<DemoLink> links = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(LINKS)) {
      while (found.next()) {
        String manufacturer = aliases.get(found.getString("manufacturer"));
        String partner = aliases.get(found.getString("partner"));
        if (manufacturer != null && partner != null) {
          links.add(
              new DemoLink(
                  Tsid.from(found.getLong("id")).toString(),
                  manufacturer,
                  partner,
                  found.getString("touchpoint"),
                  found.getString("city"),
                  found.getString("code")));
        }
      }
      return links;
    } catch (SQLException e) {
      throw new StackFailure("The demo's links cannot be read: " + e.getMessage(), e);
    }
  }

  /** Of the answers that are there. */
  void writeOpenings() {
    try (Connection connection = connect()) {
      DemoOpenings.write(connection);
    } catch (SQLException e) {
      throw new StackFailure("The demo's opened forms cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Asks the portal to freeze for the peers what the demo has just handed in, as if it were old.
   */
  void freezePeers() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(FREEZE);
    } catch (SQLException e) {
      throw new StackFailure("The demo's peers cannot be frozen: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> aliases() {
    Stream<String[]> partners =
        Cast.MANUFACTURERS.stream()
            .flatMap(manufacturer -> manufacturer.partners().stream())
            .map(enrolment -> enrolment.partner())
            .distinct()
            .map(partner -> new String[] {partner.organization(), partner.alias()});
    Function<Manufacturer, String[]> own = m -> new String[] {m.organization(), m.alias()};
    return Stream.concat(Cast.MANUFACTURERS.stream().map(own), partners)
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static boolean empty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet any = statement.executeQuery("select 1 from manufacturer limit 1")) {
      return !any.next();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        stack.settings().jdbcUrl("comeasure"), "comeasure", stack.secrets().databasePassword());
  }
}
