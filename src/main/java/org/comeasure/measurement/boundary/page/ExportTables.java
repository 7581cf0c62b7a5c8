package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.scorecard.Breakdowns;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.integrity.domain.Integrity;
import org.comeasure.measurement.target.boundary.page.BenchmarkNote;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.PartnerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Figures as tables of a file: each with its answers and interval, and its changes with their
 * verdict. What the page does not show has an empty cell and says why.
 */
record ExportTables(Measured chosen, Yardstick yardstick, Texts texts) {

  private static final int DECIMALS = 1;

  Export.Table measures(List<MeasureFigure> measures) {
    var rows =
        measures.stream()
            .map(
                measure -> {
                  var row = new ArrayList<ExportCell>();
                  row.add(ExportCell.of(words().header(measure.measured())));
                  var integrity = measure.integrity();
                  row.addAll(figure(measure.figure(), integrity));
                  var unit = measure.kind().unit();
                  row.addAll(changes(measure.change(), measure.sinceYearAgo()));
                  row.addAll(
                      held(
                          yardstick.judge(
                              Subject.of(measure.measured()), measure.figure(), measure.answers()),
                          texts));
                  row.add(completed(integrity));
                  row.add(PrintedLine.of(measure.months(), unit, texts));
                  row.addAll(aims(measure));
                  return List.copyOf(row);
                })
            .toList();
    var columns =
        columns(text("measurement.filter.measure"), text("measurement.export.value"), true);
    columns.add(text("measurement.export.takes"));
    columns.add(text("target.benchmark.section.current"));
    return new Export.Table(text("measurement.export.measures"), columns, rows);
  }

  /** What it takes to get to the target, and what others reach. */
  private List<ExportCell> aims(MeasureFigure measure) {
    var subject = Subject.of(measure.measured());
    var takes = yardstick.judge(subject, measure.figure(), measure.answers()).takes();
    var others =
        yardstick.benchmarks(subject).stream()
            .map(benchmark -> BenchmarkNote.of(benchmark, measure.kind(), texts))
            .map(note -> note.value() + ": " + note.source())
            .collect(Collectors.joining("; "));
    return List.of(
        ExportCell.of(takes == null ? "" : GoalLine.shortly(takes, measure.kind(), texts)),
        ExportCell.of(others));
  }

  Export.Table trend(List<MonthFigure> months) {
    var rows =
        months.stream()
            .map(
                month -> {
                  var row = new ArrayList<ExportCell>();
                  row.add(ExportCell.of(month.month()));
                  row.addAll(figure(month.figure(), month.integrity()));
                  return List.copyOf(row);
                })
            .toList();
    return new Export.Table(
            text("measurement.trend.title", words().name(chosen)),
            columns(text("measurement.column.month"), words().header(chosen), false),
            rows)
        .drawn(drawing(months));
  }

  private Export.@Nullable Drawing drawing(List<MonthFigure> months) {
    var view = TrendView.of(chosen, months, yardstick, texts);
    var legend = text("measurement.trend.legend");
    return PrintedTrend.of(
        view.wide(),
        view.title(),
        view.aim() == null ? legend : legend + " · " + view.aim(),
        texts);
  }

  Export.Table partners(List<Part<PartnerEntry>> partners) {
    var rows =
        partners.stream()
            .map(row -> row(row.key().name(), row, yardstick.at(Position.of(row.key()))))
            .toList();
    var columns = columns(text("measurement.column.name"), words().header(chosen), true);
    var strip = new NetworkTable(partners, chosen, yardstick, texts).strip();
    return new Export.Table(text("measurement.partners.title"), columns, rows)
        .drawn(PrintedStrip.of(strip, texts));
  }

  /** Those that there is more than one of. */
  List<Export.Table> parts(Breakdowns parts) {
    var tables = new ArrayList<Export.Table>();
    var ways = new PartWays(yardstick, texts);
    add(tables, ways.touchpoint(), parts.touchpoints());
    add(tables, ways.branch(), parts.branches());
    add(tables, ways.country(), parts.countries());
    add(tables, ways.channel(), parts.channels());
    add(tables, ways.productLine(), parts.productLines());
    return tables;
  }

  <K> void add(List<Export.Table> tables, Way<K> way, List<Part<K>> parts) {
    if (parts.size() > 1) {
      var rows =
          parts.stream()
              .map(
                  part ->
                      row(way.name().apply(part.key()), part, way.yardstick().apply(part.key())))
              .toList();
      var column = text("measurement.filter." + way.code());
      tables.add(
          new Export.Table(
              text("measurement.table." + way.code()),
              columns(column, words().header(chosen), true),
              rows));
    }
  }

  private List<ExportCell> row(String name, Part<?> part, Yardstick against) {
    var row = new ArrayList<ExportCell>();
    row.add(ExportCell.of(name));
    row.addAll(figure(part.figure(), part.integrity()));
    var unit = part.kind().unit();
    row.addAll(changes(part.standing().sincePrevious(), part.sinceYearAgo()));
    row.addAll(held(against.judge(Subject.of(chosen), part.figure(), part.answers()), texts));
    row.add(completed(part.integrity()));
    row.add(PrintedLine.of(part.months(), unit, texts));
    return row;
  }

  private ArrayList<String> columns(String first, String value, boolean compared) {
    var columns = new ArrayList<>(List.of(first, value));
    for (var key : List.of("low", "high", "answers", "grade", "note")) {
      columns.add(text("measurement.export." + key));
    }
    if (compared) {
      for (var key : List.of("change", "change-verdict", "year-ago", "year-ago-verdict")) {
        columns.add(text("measurement.export." + key));
      }
      columns.add(text("target.column.value"));
      columns.add(text("measurement.column.status"));
      columns.add(text("measurement.export.completed"));
      columns.add(text("measurement.export.months"));
    }
    return columns;
  }

  private List<ExportCell> figure(Figure figure, Optional<Integrity> integrity) {
    var answers = ExportCell.of(figure.n());
    if (figure instanceof Figure.Shown shown) {
      var note = shown.lowBase() ? text("measurement.figure.low-base") : "";
      return List.of(
          ExportCell.of(shown.value(), DECIMALS),
          ExportCell.of(shown.low(), DECIMALS),
          ExportCell.of(shown.high(), DECIMALS),
          answers,
          grade(integrity),
          ExportCell.of(note));
    }
    var note = ExportCell.of(words().tooFew(figure));
    return List.of(
        ExportCell.none(), ExportCell.none(), ExportCell.none(), answers, grade(integrity), note);
  }

  private static ExportCell completed(Optional<Integrity> integrity) {
    var share = integrity.map(Integrity::completed).orElse(OptionalDouble.empty());
    return share.isPresent() ? ExportCell.of(share.getAsDouble(), 0) : ExportCell.none();
  }

  /** The letter; empty for a number that is not shown. */
  static ExportCell grade(Optional<Integrity> integrity) {
    return integrity.map(found -> ExportCell.of(found.grade().name())).orElseGet(ExportCell::none);
  }

  private List<ExportCell> changes(Change previous, Change yearAgo) {
    var cells = new ArrayList<ExportCell>();
    for (var change : List.of(previous, yearAgo)) {
      cells.add(
          change.isComparable()
              ? ExportCell.of(change.difference(DECIMALS), DECIMALS)
              : ExportCell.none());
      cells.add(ExportCell.of(words().change(change, DECIMALS)));
    }
    return cells;
  }

  /** The target and how it stands. */
  static List<ExportCell> held(TargetAssessment assessment, Texts texts) {
    var goal = assessment.goal();
    var aim = goal == null ? null : goal.value();
    return List.of(
        aim == null
            ? ExportCell.none()
            : ExportCell.of(aim.doubleValue(), Math.max(0, aim.scale())),
        ExportCell.of(GoalLine.status(assessment, texts)));
  }

  private FigureWords words() {
    return new FigureWords(texts);
  }

  private String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }
}
