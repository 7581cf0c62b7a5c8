package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.Status;
import org.comeasure.measurement.integrity.domain.Integrity;
import org.comeasure.measurement.integrity.domain.Trust;

/**
 * One measure of one part of a whole.
 *
 * @param answers those that its figure was computed from
 * @param share of the whole's answers, 0 to 1; 0 where the whole has none
 * @param months its last months, oldest first; empty where nobody answered in any of them, or they
 *     were not asked for
 * @param trust how far its number can be trusted
 */
public record Part<K>(
    MeasureKind kind,
    Standing<K> standing,
    Histogram answers,
    Change sinceYearAgo,
    double share,
    List<MonthFigure> months,
    Trust trust) {

  public Part {
    months = List.copyOf(months);
  }

  Part<K> withSincePrevious(Change other) {
    return with(new Standing<>(key(), figure(), other, standing.againstRest()), sinceYearAgo);
  }

  Part<K> withAgainstRest(Change other) {
    return with(new Standing<>(key(), figure(), standing.sincePrevious(), other), sinceYearAgo);
  }

  Part<K> withSinceYearAgo(Change other) {
    return with(standing, other);
  }

  Part<K> notAsked() {
    var none = new Figure.NotAsked();
    return with(
        new Standing<>(key(), none, standing.sincePrevious(), standing.againstRest()),
        sinceYearAgo);
  }

  private Part<K> with(Standing<K> other, Change yearAgo) {
    return new Part<>(kind, other, answers, yearAgo, share, months, trust);
  }

  public K key() {
    return standing.key();
  }

  public Figure figure() {
    return standing.figure();
  }

  public Status status() {
    return Status.of(standing);
  }

  /** Empty for a number that may not be shown. */
  public Optional<Integrity> integrity() {
    return trust.of(kind, figure(), answers);
  }
}
