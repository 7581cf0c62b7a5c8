package org.comeasure.testing.cast;

import com.github.f4b6a3.tsid.TsidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inserts rows by column name. */
public final class Rows {
  private final Connection connection;

  public Rows(Connection connection) {
    this.connection = connection;
  }

  public static long id() {
    return TsidCreator.getTsid().toLong();
  }

  /**
   * @param columnsAndValues a column's name, its value, the next column's name, …
   */
  public void insert(String table, @Nullable Object... columnsAndValues) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      row.put(String.valueOf(columnsAndValues[i]), columnsAndValues[i + 1]);
    }
    String sql =
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", row.keySet()),
                String.join(", ", Collections.nCopies(row.size(), "?")));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int position = 0;
      for (Object value : row.values()) {
        statement.setObject(++position, value);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }
}
