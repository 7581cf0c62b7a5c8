package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.programme.MeasureEntry;

/**
 * A measure and how it is computed.
 *
 * @param kind {@link MeasureKind#CES_MEAN} stands beside the share of the same measure
 */
public record Measured(MeasureEntry measure, MeasureKind kind) {

  /** All that the measures can be computed as, in their order. */
  public static List<Measured> all(List<MeasureEntry> measures) {
    return measures.stream()
        .flatMap(
            measure ->
                MeasureKind.all(measure.scale()).stream().map(kind -> new Measured(measure, kind)))
        .toList();
  }

  /** Its name in documents and addresses: that of the measure, or of the second variant. */
  public String code() {
    return kind.asMean() ? measure.code() + "-mean" : measure.code();
  }

  public int number() {
    return measure.number();
  }
}
