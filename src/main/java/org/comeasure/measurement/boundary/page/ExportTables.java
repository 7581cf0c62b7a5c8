package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.scorecard.Breakdowns;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.domain.scorecard.PartnerRow;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.BranchEntry;

/**
 * Figures as tables of a file: each with its answers and interval, and its changes with their
 * verdict. What the page does not show has an empty cell and says why.
 */
record ExportTables(Measured chosen, Texts texts) {

  private static final int DECIMALS = 1;

  Export.Table measures(List<MeasureFigure> measures) {
    var rows =
        measures.stream()
            .map(
                measure -> {
                  var row = new ArrayList<ExportCell>();
                  row.add(ExportCell.of(words().header(measure.measured())));
                  row.addAll(figure(measure.figure()));
                  var unit = measure.kind().unit();
                  row.addAll(changes(measure.change(), measure.sinceYearAgo(), unit));
                  return List.copyOf(row);
                })
            .toList();
    return new Export.Table(
        text("measurement.export.measures"),
        columns(text("measurement.filter.measure"), text("measurement.export.value"), true),
        rows);
  }

  Export.Table trend(List<MonthFigure> months) {
    var rows =
        months.stream()
            .map(
                month -> {
                  var row = new ArrayList<ExportCell>();
                  row.add(ExportCell.of(month.month().toString()));
                  row.addAll(figure(month.figure()));
                  return List.copyOf(row);
                })
            .toList();
    return new Export.Table(
        text("measurement.trend.title", words().name(chosen)),
        columns(text("measurement.column.month"), words().header(chosen), false),
        rows);
  }

  Export.Table partners(List<PartnerRow> partners) {
    var rows = partners.stream().map(row -> row(row.partner().name(), row.part())).toList();
    var columns = columns(text("measurement.column.name"), words().header(chosen), true);
    return new Export.Table(text("measurement.partners.title"), columns, rows);
  }

  /** Those that there is more than one of. */
  List<Export.Table> parts(Breakdowns parts) {
    var tables = new ArrayList<Export.Table>();
    add(tables, FilterQuery.TOUCHPOINT, parts.touchpoints(), key -> key.name().in(texts.locale()));
    add(tables, FilterQuery.BRANCH, parts.branches(), this::branch);
    add(tables, FilterQuery.COUNTRY, parts.countries(), key -> PartTables.country(key, texts));
    add(tables, FilterQuery.CHANNEL, parts.channels(), key -> PartTables.channel(key, texts));
    add(
        tables,
        FilterQuery.PRODUCT_LINE,
        parts.productLines(),
        key -> key.name().in(texts.locale()));
    return tables;
  }

  <K> void add(
      List<Export.Table> tables, String way, List<Part<K>> parts, Function<K, String> name) {
    if (parts.size() > 1) {
      var rows = parts.stream().map(part -> row(name.apply(part.key()), part)).toList();
      var column = text("measurement.filter." + way);
      tables.add(
          new Export.Table(
              text("measurement.table." + way),
              columns(column, words().header(chosen), true),
              rows));
    }
  }

  private String branch(Optional<BranchEntry> branch) {
    return branch.map(BranchEntry::name).orElse(text("measurement.branch.none"));
  }

  private List<ExportCell> row(String name, Part<?> part) {
    var row = new ArrayList<ExportCell>();
    row.add(ExportCell.of(name));
    row.addAll(figure(part.figure()));
    var unit = part.kind().unit();
    row.addAll(changes(part.standing().sincePrevious(), part.sinceYearAgo(), unit));
    return row;
  }

  private List<String> columns(String first, String value, boolean changes) {
    var columns = new ArrayList<>(List.of(first, value));
    for (var key : List.of("low", "high", "answers", "note")) {
      columns.add(text("measurement.export." + key));
    }
    if (changes) {
      for (var key : List.of("change", "change-verdict", "year-ago", "year-ago-verdict")) {
        columns.add(text("measurement.export." + key));
      }
    }
    return columns;
  }

  private List<ExportCell> figure(Figure figure) {
    var answers = ExportCell.of(figure.n());
    if (figure instanceof Figure.Shown shown) {
      var note = shown.lowBase() ? text("measurement.figure.low-base") : "";
      return List.of(
          ExportCell.of(shown.value(), DECIMALS),
          ExportCell.of(shown.low(), DECIMALS),
          ExportCell.of(shown.high(), DECIMALS),
          answers,
          ExportCell.of(note));
    }
    var note = ExportCell.of(text("measurement.figure.too-few", figure.n()));
    return List.of(ExportCell.none(), ExportCell.none(), ExportCell.none(), answers, note);
  }

  private List<ExportCell> changes(Change previous, Change yearAgo, Unit unit) {
    var cells = new ArrayList<ExportCell>();
    for (var change : List.of(previous, yearAgo)) {
      cells.add(
          change.isComparable() ? ExportCell.of(change.difference(), DECIMALS) : ExportCell.none());
      cells.add(ExportCell.of(words().change(change, unit)));
    }
    return cells;
  }

  private FigureWords words() {
    return new FigureWords(texts);
  }

  private String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }
}
