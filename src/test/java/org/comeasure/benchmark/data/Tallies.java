package org.comeasure.benchmark.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts loaded responses into the tally tables by plain SQL, month by month. */
final class Tallies {
  private static final String ASKED =
      """
      create temporary table asked as
      select t.id as touchpoint_id, m.number as measure,
             case m.number when 1 then '$.recommend' when 2 then '$.satisfied' when 3 then '$.easy'
               else concat('$."details.', m.code, '"') end as path
      from touchpoint t
      join measure m on m.manufacturer_id = t.manufacturer_id
      where m.number < 100 or (m.number - 101) div 10 = t.position - 1
      """;

  private static final String VALUES =
      """
      insert into tally_%s
      select manufacturer_id, partner_id, measure, %s, %s
      from (
        select r.manufacturer_id, r.partner_id, a.measure, %s, json_value(r.answers, a.path) as v, count(*) as n
        from response r force index (response_newest_ix)
        straight_join asked a on a.touchpoint_id = r.touchpoint_id
        where r.manufacturer_id = (select id from manufacturer) and r.answered_at >= ? and r.answered_at < ?
        group by r.manufacturer_id, r.partner_id, a.measure, %s, v having v is not null
      ) x
      group by manufacturer_id, partner_id, measure, %s
      order by manufacturer_id, partner_id, measure, %s
      """;

  private static final String PIVOT = counts("nullif(sum(if(v = %d, n, 0)), 0)"::formatted);
  private static final String DAY_KEY = "day, touchpoint_id, branch, audience, country";
  private static final String DAYS =
      VALUES.formatted(
          "day",
          DAY_KEY,
          PIVOT,
          "date(r.answered_at) as day, r.touchpoint_id, coalesce(r.branch_id, 0) as branch, 1 as audience, r.country",
          DAY_KEY,
          DAY_KEY,
          DAY_KEY);
  private static final String SLICE_KEY = "month, dimension, value, touchpoint_id, audience";
  private static final String SLICES =
      slice(1, "field(r.channel, 'link', 'qr', 'email', 'embed', 'kiosk', 'api')");
  private static final String LINES = slice(2, "coalesce(r.product_line_id, 0)");

  private static String slice(int dimension, String value) {
    String month = "date(date_format(r.answered_at, '%Y-%m-01')) as month, ";
    return VALUES.formatted(
        "slice",
        SLICE_KEY,
        PIVOT,
        month + dimension + " as dimension, " + value + " as value, r.touchpoint_id, 1 as audience",
        SLICE_KEY,
        SLICE_KEY,
        SLICE_KEY);
  }

  private static final String QUALITY =
      """
      insert into tally_day (manufacturer_id, partner_id, measure, day, touchpoint_id, branch_id,
        audience, country, c0, c1, c7, c8)
      select manufacturer_id, partner_id, 0, date(answered_at) as day, touchpoint_id,
             coalesce(branch_id, 0) as branch, 1, country, count(*), nullif(sum(seconds_taken < 12), 0),
             6 * count(*), nullif(sum(answers not like '%details%') * 3, 0)
      from response force index (response_newest_ix)
      where manufacturer_id = (select id from manufacturer) and answered_at >= ? and answered_at < ?
      group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
      """;

  private static final String SUMS = counts("sum(c%d)"::formatted);

  private static final String MONTHS =
      """
      insert into tally_month
      select manufacturer_id, partner_id, measure, date_format(day, '%Y-%m-01') as month,
             touchpoint_id, branch_id, audience, country,"""
          + " "
          + SUMS
          + " from tally_day group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8";

  private static final String NETWORK =
      "insert into tally_network select manufacturer_id, measure, month, audience, partner_id,"
          + " touchpoint_id, "
          + SUMS
          + " from tally_month group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6";

  private Tallies() {}

  static void fill(Connection connection, Span span) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set session tmp_table_size = 1 << 30, max_heap_table_size = 1 << 30");
      statement.execute(ASKED);
      var first = span.from().withDayOfMonth(1);
      for (var month = first; month.isBefore(span.to()); month = month.plusMonths(1)) {
        count(connection, DAYS, month);
        count(connection, QUALITY, month);
        count(connection, SLICES, month);
        count(connection, LINES, month);
      }
      statement.execute(MONTHS);
      statement.execute(NETWORK);
    }
  }

  private static void count(Connection connection, String sql, LocalDate month)
      throws SQLException {
    try (var insert = connection.prepareStatement(sql)) {
      insert.setObject(1, month);
      insert.setObject(2, month.plusMonths(1));
      insert.executeUpdate();
    }
  }

  private static String counts(IntFunction<String> each) {
    return IntStream.rangeClosed(0, 10).mapToObj(each).collect(Collectors.joining(", "));
  }
}
