package org.comeasure.benchmark.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A link that visitors open. */
public record FormLink(String code, String touchpoint) {
  private static final String SELECT =
      """
      select l.code, t.code from link l
      join touchpoint t on t.manufacturer_id = l.manufacturer_id and t.id = l.touchpoint_id
      where l.status = 'active' order by l.id
      """;

  public static List<FormLink> all(Connection connection) throws SQLException {
    var links = new ArrayList<FormLink>();
    try (var select = connection.createStatement();
        var rows = select.executeQuery(SELECT)) {
      while (rows.next()) {
        links.add(new FormLink(rows.getString(1), rows.getString(2)));
      }
    }
    return links;
  }
}
