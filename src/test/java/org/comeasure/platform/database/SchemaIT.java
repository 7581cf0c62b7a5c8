package org.comeasure.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.comeasure.testing.container.WithDatabase;
import org.comeasure.testing.stack.SharedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The schema as the migrations leave it. Two of them run at once, as two nodes would. */
@WithDatabase
class SchemaIT {

  private static Schema schema;

  @BeforeAll
  static void twoNodesMigrateAnEmptyDatabase() throws Exception {
    SharedDatabase.get().clear();
    var nodes = Executors.newFixedThreadPool(2);
    var start = new CyclicBarrier(2);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int node = 0; node < 2; node++) {
        var migrations = migrations();
        running.add(
            nodes.submit(
                () -> {
                  start.await(10, TimeUnit.SECONDS);
                  migrations.migrate("started");
                  return null;
                }));
      }
      for (var node : running) {
        node.get(120, TimeUnit.SECONDS);
      }
    } catch (ExecutionException e) {
      throw new AssertionError("two migrations at once", e.getCause());
    } finally {
      nodes.shutdownNow();
    }
    try (var connection = connection()) {
      schema = Schema.of(connection);
    }
  }

  @Test
  void everyMigrationHasRunOnce() throws SQLException {
    var versions = history("version");
    assertThat(versions).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
    assertThat(history("success")).containsOnly("1");
  }

  @Test
  void migratingAgainChangesNothing() throws SQLException, InterruptedException {
    var before = history("concat(installed_rank, version, checksum, installed_on)");
    migrations().migrate("started again");
    assertThat(history("concat(installed_rank, version, checksum, installed_on)"))
        .isEqualTo(before);
    try (var connection = connection()) {
      assertThat(Schema.of(connection)).isEqualTo(schema);
    }
  }

  @Test
  void noRowCanPointAcrossTenants() {
    assertThat(TenantTables.complaints(schema)).isEmpty();
  }

  @Test
  void everyForeignKeyThatHoldsATenantIsMissedWhenItIsGone() {
    int tried = 0;
    for (var table : schema.tables().values()) {
      for (var key : table.foreignKeys().values()) {
        if (!TenantTables.isTenants(table) || !key.columns().containsKey("manufacturer_id")) {
          continue;
        }
        var complaints = TenantTables.complaints(schema.without(table, key));
        assertThat(complaints).as("without " + key.name()).isNotEmpty();
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(15);
  }

  /** Else a response whose time is over could not be deleted. */
  @Test
  void whateverRefersToAResponseGoesWithIt() throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select constraint_name, delete_rule from information_schema.referential_constraints"
                    + " where constraint_schema = database() and referenced_table_name = 'response'")) {
      int found = 0;
      while (rows.next()) {
        assertThat(rows.getString(2)).as(rows.getString(1)).isEqualTo("CASCADE");
        found++;
      }
      assertThat(found).isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void keysAreNamedByTableAndColumn() {
    var wrong = new ArrayList<String>();
    for (var table : schema.tables().values()) {
      if ("flyway_schema_history".equals(table.name())) {
        continue;
      }
      for (var key : table.foreignKeys().values()) {
        if (!key.name().equals(table.name() + "_" + key.lastColumn() + "_fk")) {
          wrong.add(key.name());
        }
      }
      for (var index : table.indexes().values()) {
        if (!wellNamed(table, index)) {
          wrong.add(table.name() + ": " + index.name());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void textIsUtf8OrPlainAscii() {
    assertThat(schema.tables().values())
        .isNotEmpty()
        .allSatisfy(
            table -> {
              assertThat(table.collation()).as(table.name()).startsWith("utf8mb4");
              assertThat(table.engine()).as(table.name()).isEqualTo("InnoDB");
              assertThat(table.columns().values())
                  .as(table.name())
                  .extracting(Schema.Column::charset)
                  .isSubsetOf("", "utf8mb4", "ascii");
            });
  }

  @Test
  void numbersOfRowsAreSixtyFourBitsWide() {
    for (var table : schema.tables().values()) {
      assertThat(table.columns().values())
          .as(table.name())
          .filteredOn(column -> column.name().equals("id") || column.name().endsWith("_id"))
          .filteredOn(column -> !column.name().equals("organization_id"))
          .allSatisfy(column -> assertThat(column.type()).isEqualTo("bigint"));
    }
  }

  /** InnoDB gives a foreign key without an index one of the same name. */
  private static boolean wellNamed(Schema.Table table, Schema.Index index) {
    if ("PRIMARY".equals(index.name()) || table.foreignKeys().containsKey(index.name())) {
      return true;
    }
    var last = index.columns().get(index.columns().size() - 1);
    return index.unique()
        ? index.name().equals(table.name() + "_" + last + "_uq")
        : index.name().matches(table.name() + "_[a-z_]+_ix");
  }

  private static List<String> history(String what) throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select " + what + " from flyway_schema_history order by installed_rank")) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static Migrations migrations() {
    var database = SharedDatabase.get();
    var migrations = new Migrations();
    migrations.url = database.url();
    migrations.user = database.user();
    migrations.password = database.password();
    return migrations;
  }

  private static Connection connection() throws SQLException {
    var database = SharedDatabase.get();
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
