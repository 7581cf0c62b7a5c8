package org.comeasure.measurement.domain.scorecard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.NoVerdict;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which of a window's comparisons may have a verdict.
 *
 * <p><b>Measured days:</b> those since the partner is measured, or, where figures are of several
 * partners, since half of these are. A partner is measured since the first day with responses that
 * is followed by another one within four weeks, so that a single response dated back begins
 * nothing. Two periods are comparable where at least four fifths of the days of each are measured:
 * October held against an October of which only the last three days were measured tells nothing of
 * the year between them. Days without a response after the beginning count as measured, for a small
 * branch has many of them. Before there is any response there is nothing to compare anyway.
 *
 * @param before why the period before is no comparison; null where it is one
 * @param yearAgo likewise a year ago
 * @param inProgress whether the period is not over, so that nothing has a verdict yet
 */
public record Comparability(
    @Nullable NoVerdict before, @Nullable NoVerdict yearAgo, boolean inProgress) {

  private static final double MEASURED = 0.8;

  public static Comparability of(Window window) {
    return new Comparability(
        obstacle(window, window.before()), obstacle(window, window.yearAgo()), window.inProgress());
  }

  /** Of two samples, tested where that can have a verdict. */
  Change change(DisclosurePolicy policy, MeasureKind kind, Histogram later, Histogram earlier) {
    return inProgress ? policy.soFar(kind, later, earlier) : policy.change(kind, later, earlier);
  }

  Change sincePrevious(Supplier<Change> change) {
    return judged(before, change);
  }

  Change sinceYearAgo(Supplier<Change> change) {
    return judged(yearAgo, change);
  }

  /** Of the same days, which so are as well measured. */
  Change againstRest(Supplier<Change> rest) {
    var change = judged(null, rest);
    return inProgress && !change.isComparable()
        ? Change.notComparable(NoVerdict.IN_PROGRESS)
        : change;
  }

  private Change judged(@Nullable NoVerdict obstacle, Supplier<Change> compared) {
    if (obstacle != null) {
      return Change.notComparable(obstacle);
    }
    var change = compared.get();
    return inProgress ? change.inProgress() : change;
  }

  private static @Nullable NoVerdict obstacle(Window window, Period then) {
    if (then.to().isAfter(window.now().from())) {
      return NoVerdict.OVERLAP;
    }
    var since = window.measuredSince();
    boolean measured =
        isMeasured(then, since) && (window.inProgress() || isMeasured(window.now(), since));
    return measured ? null : NoVerdict.BARELY_MEASURED;
  }

  /** The difference of two selections, each of its own days. */
  static Change between(Window one, Window other, Change change) {
    boolean inProgress = one.inProgress() || other.inProgress();
    boolean measured =
        Stream.of(one, other)
            .allMatch(side -> side.inProgress() || isMeasured(side.now(), side.measuredSince()));
    return new Comparability(measured ? null : NoVerdict.BARELY_MEASURED, null, inProgress)
        .sincePrevious(() -> change);
  }

  private static boolean isMeasured(Period period, @Nullable LocalDate since) {
    if (since == null) {
      return true;
    }
    var first = since.isAfter(period.from()) ? since : period.from();
    return ChronoUnit.DAYS.between(first, period.to()) >= MEASURED * period.days();
  }
}
