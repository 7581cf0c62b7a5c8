package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One item that people rate from 1 to 5.
 *
 * @param value null where too few have answered
 * @param share of the bar's length in percent
 * @param why tells how far the value can be trusted, null where there is none
 */
public record Rating(
    String name,
    @Nullable String value,
    double share,
    String base,
    String change,
    Tone tone,
    @Nullable Why why) {

  /** Those that anybody rated, best first; hidden ones last. */
  static List<Rating> of(Scorecard scorecard, Grades grades, Texts texts) {
    var words = new FigureWords(texts);
    return scorecard.measures().stream()
        .filter(measure -> measure.kind() == MeasureKind.RATING && measure.figure().n() > 0)
        .sorted((one, other) -> Double.compare(rank(other.figure()), rank(one.figure())))
        .map(
            measure -> {
              var name = measure.measure().name().in(texts.locale());
              var trust = scorecard.trust().of(measure.kind(), measure.figure());
              var why = grades.of("rating-" + measure.code(), name, trust);
              return rating(name, measure, why, words);
            })
        .toList();
  }

  private static Rating rating(
      String name, MeasureFigure measure, @Nullable Why why, FigureWords words) {
    if (!(measure.figure() instanceof Figure.Shown shown)) {
      String note = words.tooFew(measure.figure());
      return new Rating(name, null, 0, note, "", Tone.QUIET, null);
    }
    var range = measure.kind().range();
    return new Rating(
        name,
        words.value(shown.value(), Unit.MEAN),
        Math.round(1000 * (shown.value() - range.low()) / range.width()) / 10.0,
        words.base(shown, Unit.MEAN),
        words.change(measure.change(), Unit.MEAN),
        FigureWords.tone(measure.change()),
        why);
  }

  private static double rank(Figure figure) {
    return figure instanceof Figure.Shown shown ? shown.value() : -1;
  }
}
