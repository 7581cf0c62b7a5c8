package org.comeasure.measurement.store;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Piece;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.TallyReading;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Answers the questions of one page, each in one statement at most: what a question before has read
 * is not read again. For one thread and one transaction.
 */
final class PageReading implements TallyReading {

  private final ScopedEntities entities;
  private final TenantScope page;
  private final Map<TallySelect, List<TallyLine>> read = new HashMap<>();

  /**
   * @param page beyond whose scope nothing is read
   */
  PageReading(ScopedEntities entities, TenantScope page) {
    this.entities = entities;
    this.page = page;
  }

  @Override
  public Sums compared(TenantScope scope, Window window, Choice choice) {
    return sums(scope, window.periods(), choice, Piece::period);
  }

  @Override
  public Sums of(TenantScope scope, Period period, Choice choice) {
    return sums(scope, List.of(period), choice, Piece::period);
  }

  @Override
  public Sums monthly(TenantScope scope, YearMonth first, YearMonth last, Choice choice) {
    var months = Period.range(first.atDay(1), last.plusMonths(1).atDay(1));
    return sums(scope, List.of(months), choice, piece -> null);
  }

  /**
   * @param start of the group that all of a piece belongs to, null for one a month
   */
  private Sums sums(
      TenantScope scope,
      List<Period> periods,
      Choice choice,
      Function<Piece, @Nullable LocalDate> start) {
    if (!isWithinPage(scope)) {
      throw new IllegalArgumentException("tallies outside of their page's scope");
    }
    var selects = new ArrayList<TallySelect>();
    var pieces = new ArrayList<Piece>();
    for (var period : periods) {
      for (var piece : pieces(scope, period, choice)) {
        pieces.add(piece);
        selects.add(TallyQuery.of(piece, choice).select(scope));
      }
    }
    read(scope, new LinkedHashSet<>(selects));
    var adding = new Adding(choice);
    for (int i = 0; i < pieces.size(); i++) {
      adding.add(start.apply(pieces.get(i)), read.getOrDefault(selects.get(i), List.of()));
    }
    return adding.sums();
  }

  private boolean isWithinPage(TenantScope scope) {
    boolean partner = page.partner() == null || page.partner().equals(scope.partner());
    boolean branches =
        page.allBranches() || !scope.allBranches() && page.branches().containsAll(scope.branches());
    return page.manufacturer().equals(scope.manufacturer()) && partner && branches;
  }

  private static List<Piece> pieces(TenantScope scope, Period period, Choice choice) {
    return Piece.of(period, choice, scope)
        .orElseThrow(() -> new IllegalArgumentException("no tallies answer " + choice));
  }

  private void read(TenantScope scope, Set<TallySelect> wanted) {
    var selects = wanted.stream().filter(select -> !read.containsKey(select)).toList();
    if (selects.isEmpty()) {
      return;
    }
    selects.forEach(select -> read.put(select, new ArrayList<>()));
    var sql =
        IntStream.range(0, selects.size())
            .mapToObj(i -> "select %d, %s".formatted(i, selects.get(i).sql()))
            .collect(Collectors.joining(" union all "));
    var connection = entities.of(scope).unwrap(Connection.class);
    try (var statement = connection.prepareStatement(sql)) {
      var binding = new Binding(statement);
      for (var select : selects) {
        for (var value : select.values()) {
          binding.add(value);
        }
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          lines(selects.get(rows.getInt(1))).add(TallyLine.read(rows));
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private List<TallyLine> lines(TallySelect select) {
    return read.computeIfAbsent(select, none -> new ArrayList<>());
  }
}
