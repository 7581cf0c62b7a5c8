package org.comeasure.measurement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Counts;
import org.comeasure.measurement.domain.tally.Cube;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Tally;
import org.comeasure.measurement.domain.tally.TallyReading;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/**
 * The tallies of a scope. Writing adds to cells in one order, cube by cube, so that transactions
 * that meet wait for each other and never in a circle.
 */
@ApplicationScoped
public class TallyStore {

  private static final int SOON = 28;

  @Inject ScopedEntities entities;

  /**
   * Adds to the tallies, in the caller's transaction.
   *
   * @throws IllegalArgumentException when a cell lies outside of the scope; nothing is added then
   */
  public void apply(TenantScope scope, Counts counts) {
    counts.cells().keySet().forEach(cell -> requireCovered(scope, cell));
    for (var cube : Cube.values()) {
      add(scope, TallyTable.of(cube), counts.in(cube));
    }
  }

  /**
   * Adds to one cube alone, to bring it in line with the others.
   *
   * @throws IllegalArgumentException when the scope is not a whole partner or network with the
   *     cells
   */
  public void apply(TenantScope scope, Cube cube, SortedMap<Cell, Tally> cells) {
    boolean covered = cells.keySet().stream().allMatch(cell -> scope.covers(cell.partner()));
    if (!covered || !scope.allBranches()) {
      throw new IllegalArgumentException("tallies outside of their scope");
    }
    add(scope, TallyTable.of(cube), cells);
  }

  /** All cells of a month, as they are stored. The scope is a whole partner. */
  public SortedMap<Cell, Tally> cells(TenantScope scope, Cube cube, YearMonth month) {
    return new CellQuery(TallyTable.of(cube), month).cells(entities.of(scope), scope);
  }

  /**
   * The day since which each partner of the scope that has any responses is measured, whatever the
   * branch: the first one that is followed by another day with responses within {@value #SOON}
   * days, so that a single response dated back begins nothing; else the day of the first response.
   * Limited to the first rows of each by the key; grouped, the database would go through all rows.
   *
   * @param some of the scope's partners; of none there is nothing to tell
   */
  public Map<PartnerId, LocalDate> measuredSince(TenantScope scope, Set<PartnerId> some) {
    if (some.isEmpty()) {
      return Map.of();
    }
    var conditions =
        new Conditions().among("e.partner_id", some.stream().map(PartnerId::value).toList());
    if (scope.partner() != null) {
      conditions.is("e.partner_id", scope.partner().value());
    }
    var sql =
        """
        select e.partner_id, coalesce(
          (select t.day from tally_day t
            where t.manufacturer_id = e.manufacturer_id and t.partner_id = e.partner_id
              and (select n.day from tally_day n
                where n.manufacturer_id = e.manufacturer_id and n.partner_id = e.partner_id
                  and n.day > t.day
                order by n.day limit 1) <= t.day + interval %d day
            order by t.day limit 1),
          (select t.day from tally_day t
            where t.manufacturer_id = e.manufacturer_id and t.partner_id = e.partner_id
            order by t.day limit 1))
        from enrolment e where e.manufacturer_id = ?%s
        """
            .formatted(SOON, conditions.sql());
    var days = new HashMap<PartnerId, LocalDate>();
    Sql.on(entities.of(scope), sql, scope.manufacturer().value())
        .with(conditions.values())
        .each(
            row -> {
              var day = row.getString(2);
              if (day != null) {
                days.put(new PartnerId(row.getLong(1)), LocalDate.parse(day));
              }
            });
    return days;
  }

  /** For the questions of one page of that scope, in one thread and one transaction. */
  public TallyReading reading(TenantScope scope) {
    return new PageReading(entities, scope);
  }

  /** The answer to one question alone. */
  public Sums of(TenantScope scope, Period period, Choice choice) {
    return reading(scope).of(scope, period, choice).get();
  }

  // A response without a branch is the whole partner's, so not for somebody limited to branches.
  private static void requireCovered(TenantScope scope, Cell cell) {
    boolean branchCovered =
        cell.branch() == null ? scope.allBranches() : scope.covers(cell.branch());
    if (!scope.covers(cell.partner()) || !branchCovered) {
      throw new IllegalArgumentException("a tally outside of its scope");
    }
  }

  private void add(TenantScope scope, TallyTable table, SortedMap<Cell, Tally> cells) {
    new TallyWriter(entities.of(scope), scope, table).add(cells);
  }

  /**
   * Counts at one branch of a partner what was counted at another. Entries add up, so that a row is
   * appended to the other as it is.
   *
   * @return how many rows there were
   */
  public long move(TenantScope scope, BranchId from, BranchId into) {
    var partner = scope.partner();
    if (partner == null || !scope.allBranches()) {
      throw new IllegalArgumentException("branches are merged within one whole partner");
    }
    var key = List.of(scope.manufacturer().value(), partner.value(), from.value());
    long moved = 0;
    for (var table : List.of(TallyTable.DAY, TallyTable.MONTH)) {
      Sql.on(entities.of(scope), table.copyBranch(), into.value()).with(key).update();
      moved += Sql.on(entities.of(scope), table.removeBranch()).with(key).update();
    }
    return moved;
  }
}
