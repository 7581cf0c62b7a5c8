package org.comeasure.measurement.domain.headline;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.Verdicts;
import org.jspecify.annotations.Nullable;

/**
 * The opening of a network's page: how many partners have enough answers, who fell and who rose for
 * certain, and whose rise should not be read as one. It picks the most striking of many, so it
 * names only whom {@link Verdicts#ofHeadline} leaves, which is fewer than a table marks.
 *
 * @param partners all of them
 * @param measured those with enough answers
 * @param fall biggest fall that chance does not explain
 * @param rise biggest rise that chance does not explain
 * @param chanceRise biggest rise that chance explains, told only where it is bigger than the
 *     certain one and so would mislead
 */
public record NetworkHeadline<K>(
    int partners,
    int measured,
    @Nullable Mover<K> fall,
    @Nullable Mover<K> rise,
    @Nullable Mover<K> chanceRise) {

  /** A partner that moved. */
  public record Mover<K>(K partner, Finding finding) {}

  /** Kinds of first sentence. */
  public enum Coverage {
    NO_PARTNERS,
    NONE_MEASURED,
    SOME_MEASURED,
    ALL_MEASURED;

    /** Last part of its message key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Chooses what to say about all partners of the network, measured or not. */
  public static <K> NetworkHeadline<K> of(Unit unit, List<Standing<K>> partners) {
    var verdicts = Verdicts.ofHeadline(partners.stream().map(Standing::sincePrevious).toList());
    List<Mover<K>> measured =
        partners.stream().flatMap(partner -> mover(unit, partner, verdicts)).toList();
    Optional<Mover<K>> rise = biggest(measured, Movement.ROSE);
    double certain = rise.map(mover -> mover.finding().distance()).orElse(0.0);
    return new NetworkHeadline<>(
        partners.size(),
        measured.size(),
        biggest(measured, Movement.FELL).orElse(null),
        rise.orElse(null),
        biggest(measured, Movement.ROSE_WITHIN_CHANCE)
            .filter(mover -> mover.finding().distance() > certain)
            .orElse(null));
  }

  public Coverage coverage() {
    if (partners == 0) {
      return Coverage.NO_PARTNERS;
    }
    if (measured == 0) {
      return Coverage.NONE_MEASURED;
    }
    return measured < partners ? Coverage.SOME_MEASURED : Coverage.ALL_MEASURED;
  }

  private static <K> Stream<Mover<K>> mover(Unit unit, Standing<K> partner, Verdicts verdicts) {
    return partner.figure() instanceof Figure.Shown shown
        ? Stream.of(
            new Mover<>(partner.key(), Finding.of(unit, shown, partner.sincePrevious(), verdicts)))
        : Stream.empty();
  }

  private static <K> Optional<Mover<K>> biggest(List<Mover<K>> measured, Movement movement) {
    return measured.stream()
        .filter(mover -> mover.finding().movement() == movement)
        .max(comparingDouble(mover -> mover.finding().distance()));
  }
}
