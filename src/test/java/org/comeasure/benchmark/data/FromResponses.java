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

  /** All of them have been looked through: the flags that a look would raise are those above. */
  private static final String SEEN =
      """
      insert into flag_scan (manufacturer_id, seen, looked_at)
      select manufacturer_id, max(id), utc_timestamp(3) from response group by manufacturer_id
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
      statement.execute(SEEN);
    }
  }
}
