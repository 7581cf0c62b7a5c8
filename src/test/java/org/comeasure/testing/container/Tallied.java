package org.comeasure.testing.container;

import java.sql.SQLException;
import java.util.HexFormat;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Tally;

/** What is in tally tables, read past the portal. */
public final class Tallied {

  private Tallied() {}

  /** The answers under a measure in the rows of a table where the condition holds. */
  public static Histogram answers(
      Sql sql, int measure, String table, String condition, Object... values) throws SQLException {
    return sql
        .texts("select hex(entries) from %s where %s".formatted(table, condition), values)
        .stream()
        .map(entries -> Tally.read(HexFormat.of().parseHex(entries)))
        .reduce(Tally.NOTHING, Tally::plus)
        .answers(measure);
  }
}
