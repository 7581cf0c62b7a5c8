package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Two selections side by side as a file.
 *
 * @param names what each side is, with its period
 */
record CompareExport(
    Comparison comparison, List<ComparedSide> sides, List<String> names, Texts texts) {

  private static final int DECIMALS = 1;

  Export of(String name) {
    return new Export(
        name,
        texts.get("measurement.compare.title"),
        List.of("A: " + names.get(0), "B: " + names.get(1)),
        List.of(measures(), trend()),
        texts.locale());
  }

  private Export.Table measures() {
    var columns = new ArrayList<>(List.of(texts.get("measurement.filter.measure")));
    for (var side : List.of("A", "B")) {
      columns.add(side);
      for (var key : List.of("low", "high", "answers", "grade")) {
        columns.add(side + ", " + texts.get("measurement.export." + key));
      }
      columns.add(side + ", " + texts.get("target.column.value"));
      columns.add(side + ", " + texts.get("measurement.column.status"));
    }
    columns.add(texts.get("measurement.compare.difference"));
    columns.add(texts.get("measurement.export.change-verdict"));
    var rows =
        comparison.rows().stream()
            .filter(row -> row.first().n() + row.second().n() > 0)
            .map(this::row)
            .toList();
    return new Export.Table(texts.get("measurement.compare.table"), columns, rows);
  }

  private List<ExportCell> row(Comparison.Row row) {
    var words = new FigureWords(texts);
    var cells = new ArrayList<ExportCell>();
    cells.add(ExportCell.of(words.header(row.measured())));
    var yardsticks = sides.stream().map(ComparedSide::yardstick).iterator();
    for (var side : List.of(row.first(), row.second())) {
      cells.addAll(figure(side.figure()));
      cells.add(ExportTables.grade(side.integrity()));
      cells.addAll(
          ExportTables.held(
              yardsticks.next().judge(Subject.of(row.measured()), side.figure(), side.answers()),
              texts));
    }
    Change change = row.difference();
    cells.add(
        change.isComparable()
            ? ExportCell.of(change.difference(DECIMALS), DECIMALS)
            : ExportCell.none());
    cells.add(ExportCell.of(words.change(change, DECIMALS)));
    return cells;
  }

  private Export.Table trend() {
    var columns = new ArrayList<String>();
    for (var side : List.of("A", "B")) {
      if (comparison.apart()) {
        columns.add(side + ", " + texts.get("measurement.column.month"));
      } else if (columns.isEmpty()) {
        columns.add(texts.get("measurement.column.month"));
      }
      columns.add(side);
      for (var key : List.of("low", "high", "answers", "grade")) {
        columns.add(side + ", " + texts.get("measurement.export." + key));
      }
    }
    var rows = new ArrayList<List<ExportCell>>();
    for (int i = 0; i < comparison.first().size(); i++) {
      rows.add(row(comparison.first().get(i), comparison.second().get(i)));
    }
    var name = new FigureWords(texts).name(comparison.chosen());
    return new Export.Table(texts.get("measurement.trend.title", name), columns, rows)
        .drawn(drawing());
  }

  private Export.@Nullable Drawing drawing() {
    var trends = TwoTrends.of(comparison, names.get(0), names.get(1), texts);
    return PrintedTrend.of(trends.wide(), trends.title(), trends.legend(), texts);
  }

  private List<ExportCell> row(MonthFigure first, MonthFigure second) {
    var cells = new ArrayList<ExportCell>();
    for (var month : List.of(first, second)) {
      if (cells.isEmpty() || comparison.apart()) {
        cells.add(ExportCell.of(month.month()));
      }
      cells.addAll(figure(month.figure()));
      cells.add(ExportTables.grade(month.integrity()));
    }
    return cells;
  }

  private static List<ExportCell> figure(Figure figure) {
    var answers = ExportCell.of(figure.n());
    return figure instanceof Figure.Shown shown
        ? List.of(
            ExportCell.of(shown.value(), DECIMALS),
            ExportCell.of(shown.low(), DECIMALS),
            ExportCell.of(shown.high(), DECIMALS),
            answers)
        : List.of(ExportCell.none(), ExportCell.none(), ExportCell.none(), answers);
  }
}
