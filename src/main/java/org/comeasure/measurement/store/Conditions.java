package org.comeasure.measurement.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.comeasure.shared.sql.Sql;

/** Conditions of a statement and the values that they compare with, in the same order. */
final class Conditions {

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  Conditions is(String column, Object value) {
    return add(column + " = ?", List.of(value));
  }

  Conditions above(String column, Object value) {
    return add(column + " > ?", List.of(value));
  }

  /** No condition where there is nothing to choose from. */
  Conditions among(String column, Collection<?> some) {
    return some.isEmpty() ? this : add(column + " in (" + Sql.marks(some.size()) + ")", some);
  }

  /** A condition with the one value that it compares with. */
  Conditions where(String condition, Object value) {
    return add(condition, List.of(value));
  }

  Conditions between(String column, LocalDate from, LocalDate to) {
    return add("%1$s >= ? and %1$s < ?".formatted(column), List.of(from, to));
  }

  String sql() {
    return sql.toString();
  }

  List<Object> values() {
    return Collections.unmodifiableList(values);
  }

  private Conditions add(String condition, Collection<?> compared) {
    sql.append(" and ").append(condition);
    values.addAll(compared);
    return this;
  }
}
