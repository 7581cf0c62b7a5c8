package org.comeasure.benchmark.question;

import com.github.f4b6a3.tsid.Tsid;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A page that somebody opens. */
record Question(String name, String user, String address) {
  private static final String PARTNER = "nordwind.manager";

  private static final String FIND =
      """
      select m.id, e.partner_id from manufacturer m
      join enrolment e on e.manufacturer_id = m.id
      where e.name = 'Nordwind Kältetechnik'
      """;

  /**
   * The ids that addresses are made of.
   *
   * @param partner whose scorecard is looked at
   */
  record Ids(long manufacturer, long partner) {
    static Ids find(Connection connection) throws SQLException {
      try (var select = connection.createStatement();
          var found = select.executeQuery(FIND)) {
        if (!found.next()) {
          throw new IllegalStateException("There is no partner to ask about.");
        }
        return new Ids(found.getLong(1), found.getLong(2));
      }
    }
  }

  static List<Question> all(Ids ids) {
    String root = "/n/" + Tsid.from(ids.manufacturer());
    var month = YearMonth.now(Clock.systemUTC());
    var yesterday = LocalDate.now(Clock.systemUTC()).minusDays(1);
    String lastMonth = "?period=" + month.minusMonths(1);
    String year = "?period=" + month.getYear();
    String days = "?from=" + yesterday.minusDays(99) + "&to=" + yesterday;
    String twoYears =
        "?from=" + month.minusMonths(24).atDay(1) + "&to=" + month.minusMonths(1).atEndOfMonth();
    return List.of(
        scorecard("this month", root, ""),
        scorecard("last month", root, lastMonth),
        scorecard("year", root, year),
        scorecard("any 100 days", root, days),
        network("this month", root, ""),
        network("year", root, year),
        network("24 months", root, twoYears),
        new Question("peers, last quarter", PARTNER, root + "/peers"));
  }

  private static Question scorecard(String period, String root, String query) {
    return new Question("scorecard, " + period, PARTNER, root + "/scorecard" + query);
  }

  private static Question network(String period, String root, String query) {
    return new Question("network, " + period, "velmora.admin", root + "/network" + query);
  }
}
