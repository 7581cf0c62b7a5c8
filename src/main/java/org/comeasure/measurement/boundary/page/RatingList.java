package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.shared.locale.Texts;

/**
 * What people rate, each item with what a tile has.
 *
 * @param here the page without a measure of its own
 */
record RatingList(Address here, Yardstick yardstick, Grades grades, Texts texts) {

  private static final double LINE_WIDTH = 120;
  private static final double LINE_HEIGHT = 24;
  private static final double TENTHS = 10.0;

  /** Those that anybody rated, best first; hidden ones last. */
  List<Rating> of(List<MeasureFigure> measures, Trust trust) {
    return measures.stream()
        .filter(measure -> measure.kind() == MeasureKind.RATING && measure.figure().n() > 0)
        .sorted((one, other) -> Double.compare(rank(other.figure()), rank(one.figure())))
        .map(measure -> rating(measure, trust))
        .toList();
  }

  private Rating rating(MeasureFigure measure, Trust trust) {
    var words = new FigureWords(texts);
    var lines = new Lines(texts, words);
    String name = words.name(measure.measured());
    String href = here.with(FilterQuery.MEASURE, measure.code()).href();
    var months =
        new Rating.Months(
            lines.line(measure.months(), LINE_WIDTH, LINE_HEIGHT),
            lines.title(name, measure.months(), Unit.MEAN));
    if (!(measure.figure() instanceof Figure.Shown shown)) {
      String note = words.tooFew(measure.figure());
      var none = Rating.Shift.NONE;
      return new Rating(name, href, null, 0, note, none, none, months, null, null);
    }
    var range = measure.kind().range();
    var judged =
        yardstick.judge(Subject.of(measure.measured()), measure.figure(), measure.answers());
    return new Rating(
        name,
        href,
        words.value(shown.value(), Unit.MEAN),
        Math.round(100 * TENTHS * (shown.value() - range.low()) / range.width()) / TENTHS,
        words.base(shown, Unit.MEAN),
        shift(words.change(measure.change(), Unit.MEAN), measure.change()),
        shift(words.yearAgo(measure.sinceYearAgo(), Unit.MEAN), measure.sinceYearAgo()),
        months,
        GoalLine.of(judged, measure.kind(), texts),
        grades.of("rating-" + measure.code(), name, trust.of(measure.kind(), shown)));
  }

  private static Rating.Shift shift(String words, Change change) {
    return new Rating.Shift(words, FigureWords.tone(change));
  }

  private static double rank(Figure figure) {
    return figure instanceof Figure.Shown shown ? shown.value() : -1;
  }
}
