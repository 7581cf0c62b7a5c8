package org.comeasure.benchmark.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.comeasure.benchmark.Benchmark;
import org.comeasure.benchmark.Settings;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.data.DataSet;
import org.comeasure.benchmark.load.Client;
import org.comeasure.benchmark.load.ClosedLoop;
import org.comeasure.benchmark.report.Numbers;
import org.comeasure.benchmark.report.Table;

/** What the database can do at best: one durable row a transaction, without any portal. */
public final class RawInserts implements Benchmark {
  private static final List<Integer> CONNECTIONS = List.of(1, 8, 16, 32);

  @Override
  public String name() {
    return "database";
  }

  @Override
  public List<Table> run(Site site, Settings settings) throws SQLException {
    var table =
        new Table(
            "Durable single-row inserts by raw JDBC into a table like response",
            "connections",
            "per second",
            "p50 ms",
            "p95 ms",
            "p99 ms");
    for (int connections : CONNECTIONS) {
      var result = at(connections, site, settings);
      var latencies = result.latencies();
      table.row(
          connections,
          Numbers.of(result.perSecond()),
          Numbers.ms(latencies.percentile(50)),
          Numbers.ms(latencies.percentile(95)),
          Numbers.ms(latencies.percentile(99)));
    }
    return List.of(table);
  }

  /** The rows are thrown away afterwards. */
  static ClosedLoop.Result at(int connections, Site site, Settings settings) throws SQLException {
    var data = site.data(settings.sizes().get(0));
    try (var connection = data.connect();
        var statement = connection.createStatement()) {
      statement.execute("drop table if exists raw_response");
      statement.execute("create table raw_response like response");
      try {
        ClosedLoop.run(connections, settings.warmUp(), number -> new Inserter(data));
        return ClosedLoop.run(connections, settings.time(), number -> new Inserter(data));
      } finally {
        statement.execute("drop table raw_response");
      }
    }
  }

  private static final class Inserter implements Client {
    private final Connection connection;
    private final PreparedStatement insert;
    private final SampleRow row = new SampleRow();

    Inserter(DataSet data) throws SQLException {
      this.connection = data.connect();
      this.insert = connection.prepareStatement(SampleRow.INSERT);
    }

    @Override
    public void once() throws SQLException {
      row.bind(insert);
      insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
