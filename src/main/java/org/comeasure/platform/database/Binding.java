package org.comeasure.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Binds one parameter after the other. */
public final class Binding {

  private final PreparedStatement statement;
  private int bound;

  public Binding(PreparedStatement statement) {
    this.statement = statement;
  }

  public Binding add(@Nullable Object value) throws SQLException {
    bound++;
    // By type, as the driver would else ask all its codecs for every value.
    if (value instanceof Long number) {
      statement.setLong(bound, number);
    } else if (value instanceof Integer number) {
      statement.setInt(bound, number);
    } else if (value instanceof String text) {
      statement.setString(bound, text);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(bound, bytes);
    } else {
      statement.setObject(bound, value);
    }
    return this;
  }
}
