package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.Verdicts;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;

/**
 * The sums of one measure behind a table.
 *
 * @param compared in the window's periods
 * @param monthly in the months of the trend
 * @param backing of the responses in the window's period, kept apart likewise
 */
public record Sheet(
    Window window, Trend trend, MeasureKind kind, Sums compared, Sums monthly, Backing backing) {

  /** Without a word on how far its numbers can be trusted. */
  public Sheet(Window window, Trend trend, MeasureKind kind, Sums compared, Sums monthly) {
    this(window, trend, kind, compared, monthly, Backing.NONE);
  }

  public Sheet backed(Backing other) {
    return new Sheet(window, trend, kind, compared, monthly, other);
  }

  /** Those of its sums that are asked for, where they are kept apart by place; not the backing. */
  Sheet narrowed(Filter filter) {
    return new Sheet(window, trend, kind, filter.of(compared), filter.of(monthly), backing);
  }

  public Sheet where(Predicate<Sum> condition) {
    return new Sheet(
        window,
        trend,
        kind,
        compared.where(condition),
        monthly.where(condition),
        backing.where(condition));
  }

  /**
   * The parts of all that is on the sheet, each held against the others. What stands in one column
   * is decided together.
   *
   * @param id of a part
   * @param of the part that a sum belongs to, by its id
   */
  <K, I> List<Part<K>> parts(
      List<K> keys, Function<K, I> id, Function<Sum, I> of, DisclosurePolicy policy) {
    return parts(keys, id, of, key -> window, policy);
  }

  /**
   * @param windows of parts that are measured since another day each
   */
  <K, I> List<Part<K>> parts(
      List<K> keys,
      Function<K, I> id,
      Function<Sum, I> of,
      Function<K, Window> windows,
      DisclosurePolicy policy) {
    var whole = now();
    var comparedBy = compared.by(of);
    var monthlyBy = monthly.by(of);
    var backingBy = backing.by(of);
    return decided(
        keys.stream()
            .map(
                key ->
                    new Sheet(
                            windows.apply(key),
                            trend,
                            kind,
                            comparedBy.getOrDefault(id.apply(key), Sums.NONE),
                            monthlyBy.getOrDefault(id.apply(key), Sums.NONE),
                            backingBy.getOrDefault(id.apply(key), Backing.NONE))
                        .part(key, whole, policy))
            .toList());
  }

  private static <K> List<Part<K>> decided(List<Part<K>> alone) {
    var previous =
        Verdicts.decide(alone, part -> part.standing().sincePrevious(), Part::withSincePrevious);
    var yearAgo = Verdicts.decide(previous, Part::sinceYearAgo, Part::withSinceYearAgo);
    return Verdicts.decide(yearAgo, part -> part.standing().againstRest(), Part::withAgainstRest);
  }

  private <K> Part<K> part(K key, Histogram whole, DisclosurePolicy policy) {
    var now = now();
    var comparability = Comparability.of(window);
    return new Part<>(
        kind,
        new Standing<>(
            key,
            policy.figure(kind, now),
            comparability.sincePrevious(
                () -> comparability.change(policy, kind, now, compared.in(window.before()))),
            comparability.againstRest(
                () -> comparability.change(policy, kind, now, whole.minus(now)))),
        now,
        comparability.sinceYearAgo(
            () -> comparability.change(policy, kind, now, compared.in(window.yearAgo()))),
        whole.isEmpty() ? 0 : (double) now.n() / whole.n(),
        monthly.rows().isEmpty() ? List.of() : trend.row(kind, monthly, policy),
        backing.trust(window.now()));
  }

  Histogram now() {
    return compared.in(window.now());
  }
}
