package org.comeasure.benchmark.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the portal keeps beside responses at their arrival. */
final class FromResponses {
  private static final String FLAGS =
      """
      insert into response_flag (manufacturer_id, partner_id, response_id, flag, answered_at,
        day, raised_at)
      select manufacturer_id, partner_id, id, %d, answered_at, day, received_at from response
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

  private static final List<String> NOTHING_OPENED =
      List.of("truncate table link_opening", "truncate table link_opening_month");

  /** Three of five forms come back. */
  private static final String OPENED =
      """
      insert into link_opening (manufacturer_id, partner_id, link_id, day, opened, completed)
      select manufacturer_id, partner_id, link_id, day, ceil(count(*) / 0.6), count(*)
      from response where link_id is not null
      group by manufacturer_id, partner_id, link_id, day
      """;

  private static final String OPENED_BY_MONTH =
      """
      insert into link_opening_month
        (manufacturer_id, link_id, month, partner_id, opened, completed)
      select manufacturer_id, %s, date_format(day, '%%Y-%%m-01'), partner_id, sum(opened),
        sum(completed)
      from link_opening group by 1, 2, 3, 4
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

  /** Forms shown and sent, which the portal counts as they come. */
  void open() throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var none : NOTHING_OPENED) {
        statement.execute(none);
      }
      statement.execute(OPENED);
      statement.execute(OPENED_BY_MONTH.formatted("link_id"));
      statement.execute(OPENED_BY_MONTH.formatted("0"));
    }
  }
}
