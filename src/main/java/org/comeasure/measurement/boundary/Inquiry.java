package org.comeasure.measurement.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.comeasure.collection.Recount;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Piece;
import org.comeasure.measurement.domain.tally.QualityCount;
import org.comeasure.measurement.domain.tally.Recounted;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.TallyReading;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.period.Stretches;
import org.comeasure.tenancy.TenantScope;

/**
 * The questions of one page. What tallies tell is read at once, when the first answer is taken; for
 * the rest the responses are gone through one time, as long as they are not too many.
 */
final class Inquiry {

  /** Responses that are gone through at most; measured at some 60,000 a second. */
  static final long MOST = 60_000;

  private final TallyReading tallies;
  private final Recount responses;
  private final TenantScope scope;
  private final List<Recounted> open = new ArrayList<>();

  /**
   * @param scope within which everything is asked
   */
  Inquiry(TallyReading tallies, Recount responses, TenantScope scope) {
    this.tallies = tallies;
    this.responses = responses;
    this.scope = scope;
  }

  /** In the periods of the window. */
  Supplier<Sums> compared(TenantScope within, Window window, Choice choice) {
    return tallied(within, window, choice)
        ? tallies.compared(within, window, choice)
        : count(within, window.periods(), choice);
  }

  /** In one period. */
  Supplier<Sums> in(TenantScope within, Period period, Choice choice) {
    return tallied(within, period, choice)
        ? tallies.of(within, period, choice)
        : count(within, List.of(period), choice);
  }

  /** In each of some whole months. */
  Supplier<Sums> monthly(TenantScope within, Period months, Choice choice) {
    return tallied(within, months, choice)
        ? tallies.monthly(within, months, choice)
        : count(within, months.months().stream().map(Period::of).toList(), choice);
  }

  /**
   * What nobody asked for in particular, such as a table by channel: as far as it costs little. In
   * a period that still runs the periods before it are none of whole months, which no tally by
   * channel answers; then it is told of now alone, unless responses are counted anyway.
   */
  Supplier<Sums> aside(TenantScope within, Window window, Choice choice) {
    if (tallied(within, window, choice) || !open.isEmpty()) {
      return compared(within, window, choice);
    }
    return tallied(within, window.now(), choice)
        ? tallies.of(within, window.now(), choice)
        : () -> Sums.NONE;
  }

  Supplier<Sums> asideMonthly(TenantScope within, Period months, Choice choice) {
    return tallied(within, months, choice) || !open.isEmpty()
        ? monthly(within, months, choice)
        : () -> Sums.NONE;
  }

  /**
   * Answers what is still open.
   *
   * @throws TooManyAnswersException when that would mean to go through too many responses
   */
  void close() {
    if (open.isEmpty()) {
      return;
    }
    var stretches = Stretches.of(open.stream().flatMap(each -> each.periods().stream()).toList());
    if (stretches.stream().mapToLong(this::size).sum() > MOST) {
      throw new TooManyAnswersException();
    }
    for (var stretch : stretches) {
      responses.each(scope, stretch, response -> open.forEach(each -> each.add(response)));
    }
  }

  private Supplier<Sums> count(TenantScope within, List<Period> periods, Choice choice) {
    var counted = new Recounted(periods, choice, within.branches());
    open.add(counted);
    return counted::sums;
  }

  private long size(Period stretch) {
    var all = Choice.ofEndUsers(Set.of(MeasureEntry.QUALITY), Dimension.MEASURE);
    return tallies.of(scope, stretch, all).get().in(stretch).count(QualityCount.RESPONSES);
  }

  private static boolean tallied(TenantScope scope, Window window, Choice choice) {
    return window.periods().stream().allMatch(period -> tallied(scope, period, choice));
  }

  private static boolean tallied(TenantScope scope, Period period, Choice choice) {
    return Piece.of(period, choice, scope).isPresent();
  }
}
