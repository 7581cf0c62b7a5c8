package org.comeasure.testing.container;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** Looks at the database past the portal, unfiltered. */
public final class Sql {

  private final DataSource source;

  public Sql(DataSource source) {
    this.source = source;
  }

  /** The first column of every row, as text. */
  public List<String> texts(String sql, Object... parameters) throws SQLException {
    try (var connection = source.getConnection();
        var query = prepared(connection, sql, parameters);
        var rows = query.executeQuery()) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  public long number(String sql, Object... parameters) throws SQLException {
    return Long.parseLong(Objects.requireNonNull(texts(sql, parameters).get(0)));
  }

  public int execute(String sql, Object... parameters) throws SQLException {
    try (var connection = source.getConnection();
        var statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
