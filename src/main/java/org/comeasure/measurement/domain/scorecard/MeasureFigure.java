package org.comeasure.measurement.domain.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.MeasureEntry;

/**
 * One measure of a period.
 *
 * @param kind how it is computed; {@link MeasureKind#CES_MEAN} stands beside the share of the same
 *     measure
 * @param change since the period before
 */
public record MeasureFigure(MeasureEntry measure, MeasureKind kind, Figure figure, Change change) {

  static List<MeasureFigure> of(
      List<MeasureEntry> measures, Sums sums, Window window, DisclosurePolicy policy) {
    var figures = new ArrayList<MeasureFigure>();
    for (var measure : measures) {
      var own = sums.of(measure.number());
      for (var kind : kinds(measure)) {
        var now = own.in(window.now());
        figures.add(
            new MeasureFigure(
                measure,
                kind,
                policy.figure(kind, now),
                policy.change(kind, now, own.in(window.before()))));
      }
    }
    return figures;
  }

  /** Its name in documents: that of the measure, or of the second variant. */
  public String code() {
    return kind == MeasureKind.CES_MEAN ? measure.code() + "-mean" : measure.code();
  }

  private static List<MeasureKind> kinds(MeasureEntry measure) {
    return switch (measure.kind()) {
      case NPS -> List.of(MeasureKind.NPS);
      case CSAT -> List.of(MeasureKind.CSAT);
      case CES -> List.of(MeasureKind.CES, MeasureKind.CES_MEAN);
      case RATING -> List.of(MeasureKind.RATING);
    };
  }
}
