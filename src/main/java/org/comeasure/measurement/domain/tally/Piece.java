package org.comeasure.measurement.domain.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.period.Stretches;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days that one cube answers for, to be added to a period or taken away from it.
 *
 * @param period the first day of the period that it belongs to
 * @param from its own first day
 * @param to its first day after
 * @param added whether it is part of the period; otherwise it is taken away from its month
 */
public record Piece(LocalDate period, LocalDate from, LocalDate to, Cube cube, boolean added) {

  /** The pieces of a period, or empty where only the responses themselves answer. */
  public static Optional<List<Piece>> of(Period period, Choice choice, TenantScope scope) {
    var pieces = new ArrayList<Piece>();
    for (var portion : Stretches.portions(period)) {
      var cube = cube(portion, choice, scope);
      if (cube == null) {
        return Optional.empty();
      }
      var days = portion.days();
      pieces.add(new Piece(period.from(), days.from(), days.to(), cube, portion.added()));
    }
    return Optional.of(List.copyOf(pieces));
  }

  private static @Nullable Cube cube(Stretches.Portion portion, Choice choice, TenantScope scope) {
    boolean byMonth = portion.days().wholeMonths();
    return choice.cube(byMonth, scope.wholeNetwork(), !scope.allBranches());
  }
}
