package org.comeasure.benchmark.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The same questions asked of the responses themselves, with the indexes that suit them best: all
 * that is asked for stands in the index, in the order in which it is grouped. Only the three
 * measures that every questionnaire has are asked for, not the batteries.
 */
final class PlainSql implements AutoCloseable {
  private static final String COLUMNS =
      """
      alter table response
        add column plain_month int as (extract(year_month from answered_at)) virtual,
        add column plain_satisfied tinyint as (json_value(answers, '$.satisfied')) virtual,
        add column plain_easy tinyint as (json_value(answers, '$.easy')) virtual
      """;
  static final List<String> INDEXES =
      List.of(
          """
          create index plain_partner_ix on response (manufacturer_id, partner_id, plain_month,
            touchpoint_id, branch_id, nps, plain_satisfied, plain_easy)
          """,
          """
          create index plain_network_ix on response (manufacturer_id, partner_id, plain_month,
            nps, plain_satisfied, plain_easy)
          """);
  private static final String DROP =
      """
      alter table response
        drop index if exists plain_partner_ix, drop index if exists plain_network_ix,
        drop column if exists plain_month, drop column if exists plain_satisfied,
        drop column if exists plain_easy
      """;

  private final Connection connection;

  /** A question and how it is asked of the one and of the other. */
  record Asked(String name, String tallies, String responses) {}

  PlainSql(Connection connection) throws SQLException {
    this.connection = connection;
    try (var statement = connection.createStatement()) {
      statement.execute(DROP);
      statement.execute(COLUMNS);
      for (var index : INDEXES) {
        statement.execute(index);
      }
      statement.execute("analyze table response");
    }
  }

  List<Asked> questions(Question.Ids ids) {
    return List.of(
        new Asked(
            "partner, 13 months by touchpoint, branch; 3 measures",
            """
            select month, touchpoint_id, branch_id, entries from tally_month
            where manufacturer_id = %d and partner_id = %d
              and month >= date_format(current_date - interval 12 month, '%%Y-%%m-01')
            """
                .formatted(ids.manufacturer(), ids.partner()),
            """
            select plain_month, touchpoint_id, branch_id, nps, plain_satisfied, plain_easy, count(*)
            from response force index (plain_partner_ix)
            where manufacturer_id = %d and partner_id = %d
              and plain_month >= extract(year_month from current_date - interval 12 month)
            group by plain_month, touchpoint_id, branch_id, nps, plain_satisfied, plain_easy
            """
                .formatted(ids.manufacturer(), ids.partner())),
        new Asked(
            "network, 200 partners x 24 months; NPS",
            """
            select partner_id, month, entries from tally_network
            where manufacturer_id = %d and touchpoint_id = 0 and audience = 1
            """
                .formatted(ids.manufacturer()),
            """
            select partner_id, plain_month, nps, count(*)
            from response force index (plain_network_ix)
            where manufacturer_id = %d group by partner_id, plain_month, nps
            """
                .formatted(ids.manufacturer())));
  }

  static int rows(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      int rows = 0;
      while (result.next()) {
        rows++;
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(DROP);
    }
  }
}
