package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.measurement.target.boundary.page.BenchmarkNote;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.Tile;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Measures as tiles: the recommendation, satisfaction and effort, the latter with its mean. The
 * name of each chooses it for trend and tables.
 */
record Tiles(Address here, Measured chosen, Yardstick yardstick, Texts texts) {

  private static final double NO_TARGET = -1;
  private static final double LINE_WIDTH = 160;
  private static final double LINE_HEIGHT = 28;

  List<FigureTile> of(List<MeasureFigure> measures) {
    return measures.stream()
        .filter(measure -> !measure.measure().item() && !measure.kind().asMean())
        .map(measure -> figureTile(measure, mean(measures, measure)))
        .toList();
  }

  private static Optional<MeasureFigure> mean(List<MeasureFigure> all, MeasureFigure share) {
    return all.stream()
        .filter(other -> other.kind().asMean())
        .filter(other -> other.measure().equals(share.measure()))
        .findFirst();
  }

  private FigureTile figureTile(MeasureFigure measure, Optional<MeasureFigure> mean) {
    var words = new FigureWords(texts);
    var lines = new Lines(texts, words);
    var unit = measure.kind().unit();
    return new FigureTile(
        measure.code(),
        measure.measured().equals(chosen),
        tile(measure, mean, words),
        goals(measure, mean),
        benchmarks(measure),
        completed(measure),
        unflagged(measure, words),
        measure.figure().isShown() ? words.yearAgo(measure.sinceYearAgo(), unit) : null,
        FigureWords.tone(measure.sinceYearAgo()),
        lines.line(measure.months(), LINE_WIDTH, LINE_HEIGHT),
        lines.title(words.name(measure.measured()), measure.months(), unit),
        measure.integrity().map(integrity -> GradeView.of(integrity, texts)).orElse(null));
  }

  private @Nullable Choice unflagged(MeasureFigure measure, FigureWords words) {
    var text = words.unflagged(measure);
    var without = here.with(FilterQuery.FLAGGED, ReadFilter.EXCLUDE).href();
    return text == null ? null : new Choice(without, text, false);
  }

  private @Nullable String completed(MeasureFigure measure) {
    var share = new FigureWords(texts).completed(measure.integrity());
    return share == null ? null : texts.get("measurement.figure.completed", share);
  }

  private Tile tile(MeasureFigure measure, Optional<MeasureFigure> mean, FigureWords words) {
    String label = words.name(measure.measured());
    String href = here.with(FilterQuery.MEASURE, measure.code()).href();
    if (!(measure.figure() instanceof Figure.Shown shown)) {
      String note = words.tooFew(measure.figure());
      return new Tile(label, href, null, null, null, Tone.QUIET, note, null, null);
    }
    var unit = measure.kind().unit();
    String base = words.base(shown, unit);
    return new Tile(
        label,
        href,
        words.value(shown.value(), unit),
        unit == Unit.PERCENT ? "%" : null,
        words.change(measure.change(), unit),
        FigureWords.tone(measure.change()),
        mean.flatMap(second -> asSecond(second, words))
            .map(second -> base + " · " + second)
            .orElse(base),
        shown.lowBase() ? texts.get("measurement.figure.low-base") : null,
        new Tile.Meter(
            share(shown.value(), measure.kind()),
            yardstick
                .goal(Subject.of(measure.measured()))
                .map(goal -> share(goal.value().doubleValue(), measure.kind()))
                .orElse(NO_TARGET)));
  }

  private List<GoalLine> goals(MeasureFigure measure, Optional<MeasureFigure> mean) {
    var goals = new ArrayList<GoalLine>();
    goal(measure).ifPresent(goals::add);
    mean.flatMap(this::goal).map(goal -> goal.ofMean(texts)).ifPresent(goals::add);
    return goals;
  }

  private Optional<GoalLine> goal(MeasureFigure measure) {
    var subject = Subject.of(measure.measured());
    var judgement = yardstick.judge(subject, measure.figure(), measure.answers());
    return Optional.ofNullable(GoalLine.of(judgement, measure.kind(), texts));
  }

  private List<BenchmarkNote> benchmarks(MeasureFigure measure) {
    return yardstick.benchmarks(Subject.of(measure.measured())).stream()
        .map(benchmark -> BenchmarkNote.of(benchmark, measure.kind(), texts))
        .toList();
  }

  private Optional<String> asSecond(MeasureFigure mean, FigureWords words) {
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
