package org.comeasure.benchmark.data;

import java.sql.Connection;
import java.sql.SQLException;

/** What the portal keeps beside responses at their arrival. */
final class FromResponses {
  private static final String FLAGS =
      """
      insert into response_flag (manufacturer_id, partner_id, response_id, flag, answered_at,
        raised_at)
      select manufacturer_id, partner_id, id, %d, answered_at, received_at from response
      where flags & %d
      """;
  private static final String PACE =
      """
      insert into questionnaire_pace (manufacturer_id, questionnaire_version_id, seconds, responses)
      select manufacturer_id, questionnaire_version_id, least(seconds_taken, 3600), count(*)
      from response group by 1, 2, 3
      """;

  private final Connection connection;

  FromResponses(Connection connection) {
    this.connection = connection;
  }

  void fill() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(FLAGS.formatted(1, Customer.HASTY_FLAG));
      statement.execute(FLAGS.formatted(2, Customer.SAME_FLAG));
      statement.execute(PACE);
    }
  }
}
