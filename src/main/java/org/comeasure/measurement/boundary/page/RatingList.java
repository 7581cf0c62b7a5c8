package org.comeasure.measurement.boundary.page;

import java.util.Comparator;
import java.util.List;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Formula;
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

  /** Those that anybody rated, worst first; hidden ones last. */
  Rating.Section of(List<MeasureFigure> measures) {
    var listed = measures.stream().filter(RatingList::isListed).toList();
    var scales = listed.stream().map(measure -> measure.kind().scale()).distinct().toList();
    var ratings =
        listed.stream()
            .sorted(Comparator.comparingDouble(RatingList::rank))
            .map(measure -> rating(measure, scales.size() > 1))
            .toList();
    return new Rating.Section(title(scales), ratings);
  }

  /** With the scale where it is one for all; else each value says its own. */
  private String title(List<AnswerScale> scales) {
    return scales.size() == 1 && scales.get(0).formula() == Formula.RATING
        ? texts.get("measurement.ratings.title", scales.get(0).lowest(), scales.get(0).highest())
        : texts.get("measurement.ratings.title.several");
  }

  private static boolean isListed(MeasureFigure measure) {
    return measure.measure().item() && measure.figure().n() > 0;
  }

  private Rating rating(MeasureFigure measure, boolean severalScales) {
    var words = new FigureWords(texts);
    var lines = new Lines(texts, words);
    var unit = measure.kind().unit();
    String name = words.name(measure.measured());
    String href = here.with(FilterQuery.MEASURE, measure.code()).href();
    var months =
        new Rating.Months(
            lines.line(measure.months(), LINE_WIDTH, LINE_HEIGHT),
            lines.title(name, measure.months(), unit));
    if (!(measure.figure() instanceof Figure.Shown shown)) {
      String note = words.tooFew(measure.figure());
      var none = Rating.Shift.NONE;
      return new Rating(name, href, null, 0, note, none, none, months, null, null);
    }
    var judged =
        yardstick.judge(Subject.of(measure.measured()), measure.figure(), measure.answers());
    return new Rating(
        name,
        href,
        severalScales && unit == Unit.MEAN
            ? texts.get(
                "measurement.ratings.of", words.full(shown.value(), unit), measure.kind().highest())
            : words.full(shown.value(), unit),
        Math.round(TENTHS * share(measure, shown)) / TENTHS,
        words.base(shown, unit),
        shift(words.change(measure.change(), unit), measure.change()),
        shift(words.yearAgo(measure.sinceYearAgo(), unit), measure.sinceYearAgo()),
        months,
        GoalLine.of(judged, measure.kind(), texts),
        grades.of("rating-" + measure.code(), name, measure.integrity()));
  }

  private static Rating.Shift shift(String words, Change change) {
    return new Rating.Shift(words, FigureWords.tone(change));
  }

  // By share of the scale, as there may be several.
  private static double rank(MeasureFigure measure) {
    return measure.figure() instanceof Figure.Shown shown
        ? share(measure, shown)
        : Double.MAX_VALUE;
  }

  private static double share(MeasureFigure measure, Figure.Shown shown) {
    var range = measure.kind().range();
    return 100 * (shown.value() - range.low()) / range.width();
  }
}
