package org.comeasure.measurement.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Binds one parameter after the other. */
final class Binding {

  private final PreparedStatement statement;
  private int bound;

  Binding(PreparedStatement statement) {
    this.statement = statement;
  }

  Binding add(@Nullable Object value) throws SQLException {
    statement.setObject(++bound, value);
    return this;
  }
}
