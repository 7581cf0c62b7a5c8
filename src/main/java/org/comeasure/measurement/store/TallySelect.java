package org.comeasure.measurement.store;

import java.util.List;

/**
 * A select of tallies with its values.
 *
 * @param sql what follows the word
 */
record TallySelect(String sql, List<Object> values) {

  TallySelect {
    values = List.copyOf(values);
  }
}
