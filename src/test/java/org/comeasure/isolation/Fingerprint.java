package org.comeasure.isolation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comeasure.platform.job.NewJob;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.cast.Manufacturer;
import org.comeasure.testing.stage.Stage;

/**
 * Number and contents of all rows of one manufacturer, so that a change to any of them shows; but
 * for what the portal writes by the clock, and when somebody signs in.
 */
final class Fingerprint {

  private static final Set<String> BY_ITSELF = Set.of("flag_scan", "job_schedule", "member");
  private static final String JOBS = "job";

  /** The others came in by signing in. */
  private static final String MEMBERSHIPS = "membership";

  private static final String INVITED = " and invited_at is not null";
  private static final String SOMEBODY_ASKED = " and requested_by <> '" + NewJob.PORTAL + "'";

  private Fingerprint() {}

  static String of(Stage stage, String alias) {
    var manufacturer =
        Cast.MANUFACTURERS.stream().filter(m -> m.alias().equals(alias)).findFirst().orElseThrow();
    var lines = new ArrayList<String>();
    for (var table : tables(stage)) {
      if (!BY_ITSELF.contains(table)) {
        lines.add(table + " " + rows(stage, table, manufacturer));
      }
    }
    return String.join("\n", lines);
  }

  private static long rows(Stage stage, String table, Manufacturer manufacturer) {
    var columns = String.join(", ", columns(stage, table));
    return stage.number(
        "select count(*) * 1000003 + coalesce(sum(crc32(concat_ws('|', %s))), 0) from %s"
                .formatted(columns, table)
            + " where manufacturer_id = (select id from manufacturer where organization_id = ?)"
            + (table.equals(JOBS) ? SOMEBODY_ASKED : "")
            + (table.equals(MEMBERSHIPS) ? INVITED : ""),
        manufacturer.organization());
  }

  private static List<String> tables(Stage stage) {
    return names(
        stage,
        "select table_name from information_schema.columns"
            + " where table_schema = database() and column_name = 'manufacturer_id' order by 1");
  }

  private static List<String> columns(Stage stage, String table) {
    return names(
        stage,
        "select concat('`', column_name, '`') from information_schema.columns"
            + " where table_schema = database() and table_name = '"
            + table
            + "' order by ordinal_position");
  }

  private static List<String> names(Stage stage, String sql) {
    var names = new ArrayList<String>();
    try (var connection = stage.database();
        var rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return names;
  }
}
