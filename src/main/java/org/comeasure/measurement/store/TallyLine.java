package org.comeasure.measurement.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of a tally table as {@link TallyQuery} reads it; what the table does not keep apart is 0.
 *
 * @param day or the first of the month, as the database writes it
 * @param value a channel's number or a product line, as the question says
 */
record TallyLine(
    String day,
    long partner,
    long touchpoint,
    long branch,
    String country,
    long value,
    byte[] entries) {

  /** The first column is the reader's. */
  static TallyLine read(ResultSet rows) throws SQLException {
    return new TallyLine(
        rows.getString(2),
        rows.getLong(3),
        rows.getLong(4),
        rows.getLong(5),
        rows.getString(6),
        rows.getLong(7),
        rows.getBytes(8));
  }
}
