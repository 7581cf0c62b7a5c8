package org.comeasure.measurement.domain.tally;

import java.time.LocalDate;
import java.time.YearMonth;
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
 * <p>Whole months are read by month, the days before and after them by day. Where these are more
 * than half of their month, the whole month is added and its other days are taken away, as a month
 * is fewer lines than its days: 1 to 22 October is October without the 23rd to 31st.
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
    for (var stretch : stretches(period)) {
      var cube = cube(stretch, choice, scope);
      if (cube == null) {
        return Optional.empty();
      }
      var days = stretch.days();
      pieces.add(new Piece(period.from(), days.from(), days.to(), cube, stretch.added()));
    }
    return Optional.of(List.copyOf(pieces));
  }

  private record Stretch(Period days, boolean added) {}

  private static List<Stretch> stretches(Period period) {
    var stretches = new ArrayList<Stretch>();
    for (var days : Stretches.byMonths(period)) {
      if (days.wholeMonths()) {
        stretches.add(new Stretch(days, true));
      } else {
        days.months().forEach(month -> add(stretches, days, month));
      }
    }
    return stretches;
  }

  /** Those of the days that lie in the month, which is not all of it. */
  private static void add(List<Stretch> stretches, Period days, YearMonth month) {
    var whole = Period.of(month);
    var from = days.from().isAfter(whole.from()) ? days.from() : whole.from();
    var to = days.to().isBefore(whole.to()) ? days.to() : whole.to();
    var own = Period.range(from, to);
    if (2 * own.days() <= whole.days()) {
      stretches.add(new Stretch(own, true));
      return;
    }
    stretches.add(new Stretch(whole, true));
    if (whole.from().isBefore(from)) {
      stretches.add(new Stretch(Period.range(whole.from(), from), false));
    }
    if (to.isBefore(whole.to())) {
      stretches.add(new Stretch(Period.range(to, whole.to()), false));
    }
  }

  private static @Nullable Cube cube(Stretch stretch, Choice choice, TenantScope scope) {
    boolean byMonth = stretch.days().wholeMonths();
    return choice.cube(byMonth, scope.wholeNetwork(), !scope.allBranches());
  }
}
