package org.comeasure.testing.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** How many opened the forms that the demo's answers came by; of each link another share. */
final class DemoOpenings {
  private static final List<String> ROWS =
      List.of(
          """
          insert ignore into link_opening
            (manufacturer_id, partner_id, link_id, day, opened, completed)
          select manufacturer_id, partner_id, link_id, day,
                 ceil(count(*) / (0.45 + (link_id div 4096) % 40 / 100)), count(*)
          from response where link_id is not null
          group by manufacturer_id, partner_id, link_id, day
          """,
          """
          insert ignore into link_opening_month
            (manufacturer_id, link_id, month, partner_id, opened, completed)
          select manufacturer_id, link_id, date_format(day, '%Y-%m-01') as month, partner_id,
                 sum(opened), sum(completed)
          from link_opening group by manufacturer_id, link_id, month, partner_id
          """,
          """
          insert ignore into link_opening_month
            (manufacturer_id, link_id, month, partner_id, opened, completed)
          select manufacturer_id, 0, month, partner_id, sum(opened), sum(completed)
          from link_opening_month where link_id > 0
          group by manufacturer_id, month, partner_id
          """);

  private DemoOpenings() {}

  static void write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String rows : ROWS) {
        statement.executeUpdate(rows);
      }
    }
  }
}
