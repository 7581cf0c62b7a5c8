package org.comeasure.measurement.target.domain;

import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.programme.MeasureEntry;

/**
 * What a target is about: a measure, by the way in which it is computed.
 *
 * @param measure its number
 * @param kind {@link MeasureKind#CES_MEAN} for the second variant of effort
 */
public record Subject(int measure, MeasureKind kind) {

  /** What targets can be set for, in the order of the measures. */
  public record Named(Subject subject, MeasureEntry entry) {

    /** Its name in documents: that of the measure, or of the second variant. */
    public String code() {
      return subject.kind().asMean() ? entry.code() + "-mean" : entry.code();
    }
  }

  public static Subject of(Measured measured) {
    return new Subject(measured.number(), measured.kind());
  }

  public static List<Named> all(List<MeasureEntry> measures) {
    return measures.stream()
        .flatMap(
            entry ->
                MeasureKind.all(entry.scale()).stream()
                    .map(kind -> new Named(new Subject(entry.number(), kind), entry)))
        .toList();
  }

  public static Optional<Named> find(List<MeasureEntry> measures, String code) {
    return all(measures).stream().filter(named -> named.code().equals(code)).findFirst();
  }
}
