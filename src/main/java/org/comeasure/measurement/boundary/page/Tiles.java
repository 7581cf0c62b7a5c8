package org.comeasure.measurement.boundary.page;

import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tile;
import org.comeasure.shared.page.Tone;

/** Measures as tiles: the recommendation, satisfaction and effort, the latter with its mean. */
record Tiles(Texts texts, FigureWords words) {

  private static final double NO_TARGET = -1;

  List<Tile> of(List<MeasureFigure> measures) {
    return measures.stream()
        .filter(
            measure ->
                measure.kind() != MeasureKind.RATING && measure.kind() != MeasureKind.CES_MEAN)
        .map(measure -> tile(measure, mean(measures, measure)))
        .toList();
  }

  private static Optional<MeasureFigure> mean(List<MeasureFigure> all, MeasureFigure share) {
    return all.stream()
        .filter(other -> other.kind() == MeasureKind.CES_MEAN)
        .filter(other -> other.measure().equals(share.measure()))
        .findFirst();
  }

  private Tile tile(MeasureFigure measure, Optional<MeasureFigure> mean) {
    String label = measure.measure().name().in(texts.locale());
    if (!(measure.figure() instanceof Figure.Shown shown)) {
      return hidden(label, measure.figure().n());
    }
    var unit = measure.kind().unit();
    String base = words.base(shown, unit);
    return new Tile(
        label,
        null,
        words.value(shown.value(), unit),
        unit == Unit.PERCENT ? "%" : null,
        words.change(measure.change(), unit),
        FigureWords.tone(measure.change()),
        mean.flatMap(this::asSecond).map(second -> base + " · " + second).orElse(base),
        shown.lowBase() ? texts.get("measurement.figure.low-base") : null,
        new Tile.Meter(share(shown.value(), measure.kind()), NO_TARGET));
  }

  private Tile hidden(String label, long n) {
    String note = texts.get("measurement.figure.too-few", n);
    return new Tile(label, null, null, null, null, Tone.QUIET, note, null, null);
  }

  private Optional<String> asSecond(MeasureFigure mean) {
    return mean.figure() instanceof Figure.Shown shown
        ? Optional.of(
            texts.get(
                "measurement.figure.mean",
                words.value(shown.value(), Unit.MEAN),
                String.valueOf(mean.kind().highest())))
        : Optional.empty();
  }

  private static double share(double value, MeasureKind kind) {
    var range = kind.range();
    return 100 * (value - range.low()) / range.width();
  }
}
