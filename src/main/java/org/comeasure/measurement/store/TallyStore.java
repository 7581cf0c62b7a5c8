package org.comeasure.measurement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Counts;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/**
 * The tallies of a scope. Writing adds to cells in the order of their key, day grain first, so that
 * transactions that meet wait for each other and never in a circle. Reading is one statement each.
 */
@ApplicationScoped
public class TallyStore {

  private static final int ROWS_PER_STATEMENT = 200;

  @Inject ScopedEntities entities;

  /**
   * Adds to the tallies of both grains, in the caller's transaction.
   *
   * @throws IllegalArgumentException when a cell lies outside of the scope; nothing is added then
   */
  public void apply(TenantScope scope, Counts byDay) {
    byDay.cells().keySet().forEach(cell -> requireCovered(scope, cell));
    var connection = entities.of(scope).unwrap(Connection.class);
    try {
      add(connection, scope, TallyTable.DAY, byDay);
      add(connection, scope, TallyTable.MONTH, byDay.byMonth());
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Sums of a period and the one before; {@code from} tells which. */
  public Sums compared(TenantScope scope, Window window, Choice choice) {
    var table = window.wholeMonths() ? TallyTable.MONTH : TallyTable.DAY;
    return select(
        scope,
        new TallyQuery(
            table,
            "case when %s < ? then ? else ? end".formatted(table.time()),
            List.of(window.now().from(), window.before().from(), window.now().from()),
            window.before().from(),
            window.now().to(),
            choice));
  }

  /** Sums by month; {@code from} is its first day. */
  public Sums monthly(TenantScope scope, YearMonth first, YearMonth last, Choice choice) {
    return select(
        scope,
        new TallyQuery(
            TallyTable.MONTH,
            TallyTable.MONTH.time(),
            List.of(),
            first.atDay(1),
            last.plusMonths(1).atDay(1),
            choice));
  }

  private Sums select(TenantScope scope, TallyQuery query) {
    var connection = entities.of(scope).unwrap(Connection.class);
    try (var select = connection.prepareStatement(query.sql(scope))) {
      query.bind(scope, select);
      try (var rows = select.executeQuery()) {
        return new Sums(query.read(rows));
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  // A response without a branch is the whole partner's, so not for somebody limited to branches.
  private static void requireCovered(TenantScope scope, Cell cell) {
    boolean branchCovered =
        cell.branch() == null ? scope.allBranches() : scope.covers(cell.branch());
    if (!scope.covers(cell.partner()) || !branchCovered) {
      throw new IllegalArgumentException("a tally outside of its scope");
    }
  }

  private static void add(Connection connection, TenantScope scope, TallyTable table, Counts counts)
      throws SQLException {
    var cells = new ArrayList<>(counts.cells().entrySet());
    for (int from = 0; from < cells.size(); from += ROWS_PER_STATEMENT) {
      var some = cells.subList(from, Math.min(cells.size(), from + ROWS_PER_STATEMENT));
      var row = "(" + String.join(",", Collections.nCopies(TallyTable.COLUMNS, "?")) + ")";
      var sql = table.upsert().formatted(String.join(",", Collections.nCopies(some.size(), row)));
      try (var upsert = connection.prepareStatement(sql)) {
        var binding = new Binding(upsert);
        for (var cell : some) {
          bind(binding, scope, cell);
        }
        upsert.executeUpdate();
      }
    }
  }

  private static void bind(Binding binding, TenantScope scope, Map.Entry<Cell, Histogram> entry)
      throws SQLException {
    var cell = entry.getKey();
    binding
        .add(scope.manufacturer().value())
        .add(cell.partner().value())
        .add(cell.measure())
        .add(cell.day())
        .add(cell.touchpoint().value())
        .add(cell.branch() == null ? 0L : cell.branch().value())
        .add(cell.audience())
        .add(cell.country());
    for (long count : entry.getValue().counts()) {
      binding.add(count);
    }
  }
}
