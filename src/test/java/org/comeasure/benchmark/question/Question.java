package org.comeasure.benchmark.question;

import com.github.f4b6a3.tsid.Tsid;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/** A page that somebody opens. */
record Question(String name, String user, String address) {
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
    String network = Tsid.from(ids.manufacturer()).toString();
    String last = YearMonth.now(Clock.systemUTC()).minusMonths(1).toString();
    int year = YearMonth.now(Clock.systemUTC()).getYear();
    return List.of(
        new Question("scorecard, this month", "nordwind.manager", "/n/" + network + "/scorecard"),
        new Question(
            "scorecard, last month",
            "nordwind.manager",
            "/n/" + network + "/scorecard?period=" + last),
        new Question(
            "scorecard, year", "nordwind.manager", "/n/" + network + "/scorecard?period=" + year),
        new Question("network, this month", "velmora.admin", "/n/" + network + "/network"),
        new Question(
            "network, year", "velmora.admin", "/n/" + network + "/network?period=" + year));
  }
}
