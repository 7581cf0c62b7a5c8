package org.comeasure.measurement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * A row of a tally table as {@link TallyQuery} reads it.
 *
 * @param day or the first of the month
 * @param place its number among {@link Places}
 */
record TallyLine(LocalDate day, int place, byte[] entries) {

  private static final int DECIMAL = 10;

  /** Where the parts of a day end, as the database writes it. */
  private static final int YEAR = 4;

  private static final int MONTH = 7;
  private static final int DAY = 10;

  /** Reads one row after the other. */
  static final class Reader {
    private final Places places;

    // Hundreds of lines are of the same few days.
    private String dayAsText = "";
    private LocalDate day = LocalDate.EPOCH;

    Reader(Places places) {
      this.places = places;
    }

    /** The first column is the reader's. */
    TallyLine read(ResultSet row) throws SQLException {
      var text = row.getString(2);
      if (!text.equals(dayAsText)) {
        dayAsText = text;
        day = day(text);
      }
      var place =
          new Places.Place(
              row.getLong(3), row.getLong(4), row.getLong(5), row.getString(6), row.getLong(7));
      return new TallyLine(day, places.number(place), row.getBytes(8));
    }
  }

  // The driver's dates and a formatter's cost more than all the rest of a line.
  private static LocalDate day(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, YEAR, DECIMAL),
        Integer.parseInt(text, YEAR + 1, MONTH, DECIMAL),
        Integer.parseInt(text, MONTH + 1, DAY, DECIMAL));
  }
}
