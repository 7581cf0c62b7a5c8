package org.comeasure.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What information_schema says of the tables, keys and columns. */
record Schema(Map<String, Table> tables) {

  private static final String TABLES =
      """
      select table_name, engine, table_collation from information_schema.tables
      where table_schema = database()
      """;
  private static final String COLUMNS =
      """
      select table_name, column_name, is_nullable, data_type, coalesce(character_set_name, '')
      from information_schema.columns where table_schema = database()
      order by table_name, ordinal_position
      """;
  private static final String INDEXES =
      """
      select table_name, index_name, non_unique, column_name from information_schema.statistics
      where table_schema = database() order by table_name, index_name, seq_in_index
      """;
  private static final String FOREIGN_KEYS =
      """
      select table_name, constraint_name, referenced_table_name, column_name,
        referenced_column_name
      from information_schema.key_column_usage
      where table_schema = database() and referenced_table_name is not null
      order by table_name, constraint_name, ordinal_position
      """;

  record Column(String name, boolean nullable, String type, String charset) {}

  record Index(String name, boolean unique, List<String> columns) {}

  record ForeignKey(String name, String target, Map<String, String> columns) {

    String lastColumn() {
      return List.copyOf(columns.keySet()).get(columns.size() - 1);
    }
  }

  record Table(
      String name,
      String engine,
      String collation,
      Map<String, Column> columns,
      Map<String, Index> indexes,
      Map<String, ForeignKey> foreignKeys) {

    boolean has(String column) {
      return columns.containsKey(column);
    }
  }

  static Schema of(Connection connection) throws SQLException {
    var tables = new TreeMap<String, Table>();
    for (var row : rows(connection, TABLES, 3)) {
      tables.put(
          row.get(0),
          new Table(
              row.get(0),
              row.get(1),
              row.get(2),
              new LinkedHashMap<>(),
              new TreeMap<>(),
              new TreeMap<>()));
    }
    for (var row : rows(connection, COLUMNS, 5)) {
      var column = new Column(row.get(1), "YES".equals(row.get(2)), row.get(3), row.get(4));
      tables.get(row.get(0)).columns().put(column.name(), column);
    }
    for (var row : rows(connection, INDEXES, 4)) {
      tables
          .get(row.get(0))
          .indexes()
          .computeIfAbsent(
              row.get(1), name -> new Index(name, "0".equals(row.get(2)), new ArrayList<>()))
          .columns()
          .add(row.get(3));
    }
    for (var row : rows(connection, FOREIGN_KEYS, 5)) {
      tables
          .get(row.get(0))
          .foreignKeys()
          .computeIfAbsent(
              row.get(1), name -> new ForeignKey(name, row.get(2), new LinkedHashMap<>()))
          .columns()
          .put(row.get(3), row.get(4));
    }
    return new Schema(tables);
  }

  /** As it would be without one of its foreign keys. */
  Schema without(Table table, ForeignKey key) {
    var keys = new TreeMap<>(table.foreignKeys());
    keys.remove(key.name());
    var less =
        new Table(
            table.name(),
            table.engine(),
            table.collation(),
            table.columns(),
            table.indexes(),
            keys);
    var changed = new TreeMap<>(tables);
    changed.put(table.name(), less);
    return new Schema(changed);
  }

  private static List<List<String>> rows(Connection connection, String sql, int columns)
      throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
