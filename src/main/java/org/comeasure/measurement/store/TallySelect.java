package org.comeasure.measurement.store;

import java.util.List;

/**
 * A select of tallies with its values, of no days as yet: questions about other days of the same
 * tallies are one select.
 *
 * @param sql what follows the word
 * @param time the column that says when
 */
record TallySelect(String sql, List<Object> values, String time) {

  TallySelect {
    values = List.copyOf(values);
  }

  /** Of some days alone; its last two values are their first and the first after them. */
  String sqlOfDays() {
    return "%1$s and %2$s >= ? and %2$s < ?".formatted(sql, time);
  }
}
