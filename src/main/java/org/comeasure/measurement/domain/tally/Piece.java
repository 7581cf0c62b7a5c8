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
 * A stretch of a period that one cube answers for. A period falls into at most three: the days
 * before its first whole month, its whole months, and the days after them.
 *
 * @param period the first day of the period that it belongs to
 * @param from its own first day
 * @param to its first day after
 */
public record Piece(LocalDate period, LocalDate from, LocalDate to, Cube cube) {

  /** The pieces of a period, or empty where only the responses themselves answer. */
  public static Optional<List<Piece>> of(Period period, Choice choice, TenantScope scope) {
    var pieces = new ArrayList<Piece>();
    for (var stretch : Stretches.byMonths(period)) {
      var cube = cube(stretch, choice, scope);
      if (cube == null) {
        return Optional.empty();
      }
      pieces.add(new Piece(period.from(), stretch.from(), stretch.to(), cube));
    }
    return Optional.of(List.copyOf(pieces));
  }

  private static @Nullable Cube cube(Period stretch, Choice choice, TenantScope scope) {
    return choice.cube(stretch.wholeMonths(), scope.wholeNetwork(), !scope.allBranches());
  }
}
