package org.comeasure.measurement.store;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.tally.Cube;

/**
 * The tables that hold the cubes; all keys begin with the manufacturer. What is added to a row is
 * appended to its entries, without reading them first. A row to which {@value #ENOUGH} times has
 * been appended is to be written anew.
 */
enum TallyTable {
  DAY("tally_day", "partner_id", "day", "touchpoint_id", "branch_id", "audience", "country"),
  MONTH("tally_month", "partner_id", "month", "touchpoint_id", "branch_id", "audience", "country"),
  NETWORK("tally_network", "touchpoint_id", "month", "audience", "partner_id"),
  NETWORK_DAY("tally_network_day", "day", "audience", "partner_id"),
  SLICE("tally_slice", "partner_id", "month", "dimension", "value", "touchpoint_id", "audience");

  static final int ENOUGH = 16;
  private static final String BRANCH = "branch_id";

  private final String table;
  private final List<String> key;
  private final String append;
  private final String row;
  private final String writeAnew;
  private final String wholeRow;

  TallyTable(String table, String... key) {
    this.table = table;
    this.key = List.of(key);
    // Put together once: it is needed several times for every response.
    this.append =
        """
        insert into %1$s (manufacturer_id, %2$s, entries) values %%s
        on duplicate key update entries = concat(%1$s.entries, values(entries)),
          appended = least(appended + 1, 250)
        returning if(appended >= %3$d, entries, null),
          if(appended >= %3$d, concat_ws(' ', %2$s), null)
        """
            .formatted(table, String.join(", ", key), ENOUGH);
    this.row = row(key.length + 2);
    this.writeAnew =
        """
        insert into %1$s (manufacturer_id, %2$s, entries, appended) values %%s
        on duplicate key update entries = values(entries), appended = values(appended)
        """
            .formatted(table, String.join(", ", key));
    this.wholeRow = row(key.length + 3);
  }

  static TallyTable of(Cube cube) {
    return valueOf(cube.name());
  }

  String table() {
    return table;
  }

  /** The columns of the key after the manufacturer. */
  List<String> key() {
    return key;
  }

  boolean keeps(String column) {
    return key.contains(column);
  }

  /** The column that says when. */
  String time() {
    return keeps("day") ? "day" : "month";
  }

  /**
   * A statement that adds to so many rows. For each it tells, once it has been added to often
   * enough, all its entries and its key.
   */
  String append(int rows) {
    return append.formatted(repeated(row, rows));
  }

  /** A statement that writes so many rows as a whole. */
  String writeAnew(int rows) {
    return writeAnew.formatted(repeated(wholeRow, rows));
  }

  /** A statement that adds the rows of a partner's branch to those of another. */
  String copyBranch() {
    var others = key.stream().map(column -> column.equals(BRANCH) ? "? branch_id" : column);
    return """
        insert into %1$s (manufacturer_id, %2$s, entries, appended)
        select * from (select manufacturer_id, %3$s, entries, appended from %1$s
          where manufacturer_id = ? and partner_id = ? and branch_id = ?) moved
        on duplicate key update entries = concat(%1$s.entries, values(entries)),
          appended = least(%1$s.appended + values(appended) + 1, 250)
        """
        .formatted(table, String.join(", ", key), others.collect(Collectors.joining(", ")));
  }

  String removeBranch() {
    return "delete from %s where manufacturer_id = ? and partner_id = ? and branch_id = ?"
        .formatted(table);
  }

  private static String row(int columns) {
    return "(" + repeated("?", columns) + ")";
  }

  private static String repeated(String what, int times) {
    return String.join(",", Collections.nCopies(times, what));
  }
}
