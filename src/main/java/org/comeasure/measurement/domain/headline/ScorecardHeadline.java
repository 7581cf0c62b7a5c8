package org.comeasure.measurement.domain.headline;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.Verdict;
import org.comeasure.measurement.domain.Verdicts;
import org.jspecify.annotations.Nullable;

/**
 * The opening of a partner's scorecard: what became of the recommendation, and which touchpoint
 * holds it back.
 *
 * @param lead which first sentence it is
 * @param n answers of the period
 * @param whole what the first sentence tells, for {@link Lead#FIGURE}
 * @param lowPoint what the second sentence tells, if there is one
 */
public record ScorecardHeadline<K>(
    Lead lead, long n, @Nullable Finding whole, @Nullable LowPoint<K> lowPoint) {

  /** Kinds of first sentence. */
  public enum Lead {
    NO_ANSWERS,
    TOO_FEW,
    /** There is a figure; its {@link Movement} chooses the words. */
    FIGURE;

    /** Last part of its message key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The lowest touchpoint.
   *
   * @param beyondChance whether it is below the others by more than chance, so that one may say
   *     that it holds the whole back; otherwise it is merely the lowest
   */
  public record LowPoint<K>(K touchpoint, Finding finding, boolean beyondChance) {}

  private record Candidate<K>(Standing<K> standing, Figure.Shown figure, boolean belowOthers) {}

  /**
   * Chooses what to say.
   *
   * @param unit of the measure
   * @param whole of all touchpoints
   * @param sincePrevious of the whole
   * @param touchpoints each measured against the others
   */
  public static <K> ScorecardHeadline<K> of(
      Unit unit, Figure whole, Change sincePrevious, List<Standing<K>> touchpoints) {
    if (!(whole instanceof Figure.Shown shown)) {
      Lead lead = whole.n() == 0 ? Lead.NO_ANSWERS : Lead.TOO_FEW;
      return new ScorecardHeadline<>(lead, whole.n(), null, null);
    }
    return new ScorecardHeadline<>(
        Lead.FIGURE,
        shown.n(),
        Finding.of(unit, shown, sincePrevious),
        lowPoint(unit, shown, touchpoints).orElse(null));
  }

  // One that is certainly below the others goes before one that only seems so; a low base is never
  // accused, nor the only touchpoint.
  private static <K> Optional<LowPoint<K>> lowPoint(
      Unit unit, Figure.Shown whole, List<Standing<K>> touchpoints) {
    var against = Verdicts.ofHeadline(touchpoints.stream().map(Standing::againstRest).toList());
    var since = Verdicts.ofHeadline(touchpoints.stream().map(Standing::sincePrevious).toList());
    List<Candidate<K>> solid =
        touchpoints.stream().flatMap(standing -> solid(standing, against).stream()).toList();
    if (solid.size() < 2) {
      return Optional.empty();
    }
    return solid.stream()
        .filter(candidate -> candidate.figure().value() < whole.value())
        .min(
            comparing((Candidate<K> candidate) -> !candidate.belowOthers())
                .thenComparing(candidate -> candidate.figure().value()))
        .map(lowest -> lowPoint(unit, lowest, since));
  }

  private static <K> Optional<Candidate<K>> solid(Standing<K> touchpoint, Verdicts verdicts) {
    var against = touchpoint.againstRest();
    boolean below = against.verdict() == Verdict.SIGNIFICANT_DOWN && verdicts.name(against);
    return touchpoint.figure() instanceof Figure.Shown shown && !shown.lowBase()
        ? Optional.of(new Candidate<>(touchpoint, shown, below))
        : Optional.empty();
  }

  private static <K> LowPoint<K> lowPoint(Unit unit, Candidate<K> lowest, Verdicts since) {
    Standing<K> standing = lowest.standing();
    return new LowPoint<>(
        standing.key(),
        Finding.of(unit, lowest.figure(), standing.sincePrevious(), since),
        lowest.belowOthers());
  }
}
