package org.comeasure.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.testing.stack.SpareDatabase;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docker/backup} keeps of a running portal and its Keycloak, {@code docker/restore}
 * puts back, to the last row; Docker's client alone is stood in for.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for Linux")
class BackupIT {

  private static final List<String> DATABASES = List.of("comeasure", "keycloak");

  @TempDir Path directory;

  @Test
  void whatWasKeptIsPutBackToTheLastRow() throws Exception {
    var stage = Stage.open();
    var running = directory.resolve("running.sql.gz").toString();
    assertThat(SpareDatabase.run(stage.stack(), "backup", running))
        .satisfies(run -> assertThat(run.status()).as(run.said()).isZero());

    try (var spare = SpareDatabase.start()) {
      restore(spare, running);
      var first = contents(spare);
      assertThat(first).containsKeys("comeasure.link", "keycloak.REALM");
      assertThat(rows(spare.portal(), "link")).isEqualTo(stage.number("select count(*) from link"));
      assertThat(rows(spare.keycloak(), "ORG")).isPositive();

      var kept = directory.resolve("kept.sql.gz");
      assertThat(spare.run("backup", kept.toString()).status()).isZero();
      wreck(spare);
      assertThat(contents(spare)).isNotEqualTo(first);
      refuseWhatIsNotWhole(spare, kept);
      restore(spare, kept.toString());
      assertThat(contents(spare)).isEqualTo(first);
    }
  }

  @Test
  void aFileThatIsThereIsLeftAlone() throws Exception {
    var file = Files.writeString(directory.resolve("there.sql.gz"), "mine");
    var run = SpareDatabase.run(Stage.open().stack(), "backup", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.said()).contains("there already");
    assertThat(file).hasContent("mine");
  }

  private static void restore(SpareDatabase spare, String file) {
    var unasked = spare.run("restore", file);
    assertThat(unasked.status()).isEqualTo(1);
    assertThat(unasked.asked()).isEmpty();
    var run = spare.run("restore", file, "--yes");
    assertThat(run.status()).as(run.said()).isZero();
    assertThat(run.asked())
        .containsExactly(
            "stop portal-1 portal-2 keycloak", "up --detach --wait mariadb", "up --detach --wait");
  }

  private void refuseWhatIsNotWhole(SpareDatabase spare, Path kept) throws Exception {
    var bytes = Files.readAllBytes(kept);
    var half = Files.write(directory.resolve("half"), Arrays.copyOf(bytes, bytes.length / 2));
    var before = contents(spare);
    for (var wrong : List.of(half.toString(), directory.resolve("nothing").toString())) {
      var run = spare.run("restore", wrong, "--yes");
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.said()).contains("not a whole backup");
      assertThat(run.asked()).isEmpty();
    }
    assertThat(contents(spare)).isEqualTo(before);
  }

  /** As somebody might who meant another database, and as a newer version has it. */
  private static void wreck(SpareDatabase spare) throws SQLException {
    try (var connection = spare.portal();
        var statement = connection.createStatement()) {
      statement.execute("set foreign_key_checks = 0");
      statement.execute("drop table link");
      statement.execute("create table newer (id int)");
      statement.execute("update manufacturer set name = 'Nobody'");
    }
  }

  private static long rows(Connection opened, String table) throws SQLException {
    try (var connection = opened;
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The definition and checksum of each table. */
  private static SortedMap<String, String> contents(SpareDatabase spare) throws SQLException {
    var contents = new TreeMap<String, String>();
    for (var database : DATABASES) {
      try (var connection = database.equals("comeasure") ? spare.portal() : spare.keycloak();
          var statement = connection.createStatement()) {
        var tables = new ArrayList<String>();
        try (var rows = statement.executeQuery("show tables")) {
          while (rows.next()) {
            tables.add(rows.getString(1));
          }
        }
        for (var table : tables) {
          contents.put(
              database + "." + table,
              second(statement.executeQuery("checksum table `" + table + "` extended"))
                  + second(statement.executeQuery("show create table `" + table + "`")));
        }
      }
    }
    return contents;
  }

  private static String second(ResultSet rows) throws SQLException {
    try (rows) {
      rows.next();
      return rows.getString(2);
    }
  }
}
