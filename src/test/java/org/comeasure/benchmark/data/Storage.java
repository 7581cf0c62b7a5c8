package org.comeasure.benchmark.data;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.comeasure.benchmark.Benchmark;
import org.comeasure.benchmark.Settings;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.report.Numbers;
import org.comeasure.benchmark.report.Table;

/** What responses and tallies take on disk. */
public final class Storage implements Benchmark {
  @Override
  public String name() {
    return "storage";
  }

  @Override
  public List<Table> run(Site site, Settings settings) throws Exception {
    var tables =
        new Table(
            "Room on disk",
            "table",
            "responses",
            "rows",
            "file MiB",
            "bytes a row",
            "of responses");
    for (var size : settings.sizes()) {
      try (var connection = site.data(size).connect()) {
        long responses = sum(site, size, connection, DataSet.RESPONSES, tables, 0);
        long tallies = sum(site, size, connection, DataSet.TALLIES, tables, responses);
        tables.row(
            "all tallies",
            size.label(),
            "",
            Numbers.mib(tallies),
            "",
            Numbers.percent((double) tallies / responses));
      }
    }
    return List.of(tables.note("Indexes and free pages of each file are in it."));
  }

  private static long sum(
      Site site, Size size, Connection connection, List<String> names, Table tables, long whole)
      throws SQLException, IOException {
    long sum = 0;
    for (var name : names) {
      long rows = rows(connection, name);
      long bytes = bytes(site, size, name);
      sum += bytes;
      tables.row(
          name,
          size.label(),
          "%,d".formatted(rows),
          Numbers.mib(bytes),
          Numbers.of((double) bytes / rows),
          whole == 0 ? "" : Numbers.percent((double) bytes / whole));
    }
    return sum;
  }

  private static long rows(Connection connection, String table) throws SQLException {
    try (var select = connection.createStatement();
        var count = select.executeQuery("select count(*) from " + table)) {
      count.next();
      return count.getLong(1);
    }
  }

  private static long bytes(Site site, Size size, String table) throws IOException {
    var data = site.stack().settings().data().resolve("mariadb").resolve("data");
    return Files.size(data.resolve(size.database()).resolve(table + ".ibd"));
  }
}
