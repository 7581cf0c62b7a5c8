package org.comeasure.measurement.target.boundary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.measurement.target.boundary.page.TargetLine.Standing;
import org.comeasure.measurement.target.boundary.page.TargetWords.Said;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The page of targets and benchmarks as a file.
 *
 * @param signed whether the reader may know who set what
 */
record TargetsExport(TargetPages.Lists lists, boolean signed, Texts texts) {

  /**
   * @param whose network or partner
   * @param phase that the page shows
   */
  Export of(String whose, String phase) {
    return new Export(
        whose + "-targets-" + phase,
        texts.get("target.title"),
        List.of(whose, texts.get("target.section." + phase)),
        List.of(targets(phase), benchmarks(phase)),
        texts.locale());
  }

  private Export.Table targets(String phase) {
    var rows =
        lists.targets().stream()
            .map(
                line ->
                    row(
                        List.of(line.measure(), line.place(), line.touchpoint()),
                        line.value(),
                        line.days(),
                        line.now(),
                        line.history()))
            .toList();
    return new Export.Table(
        texts.get("target.section." + phase),
        columns("measure", "place", "touchpoint", "value"),
        rows);
  }

  private Export.Table benchmarks(String phase) {
    var rows =
        lists.benchmarks().stream()
            .map(
                line ->
                    row(
                        List.of(line.measure(), line.source().name(), line.source().period()),
                        line.value(),
                        line.days(),
                        line.now(),
                        line.history()))
            .toList();
    return new Export.Table(
        texts.get("target.benchmark.section." + phase),
        columns("measure", "source", "period", "benchmark"),
        rows);
  }

  private List<String> columns(String... own) {
    var all = Stream.concat(Stream.of(own), Stream.of("days", "now", "base", "status", "takes"));
    return (signed ? Stream.concat(all, Stream.of("said")) : all)
        .map(column -> texts.get("target.column." + column))
        .toList();
  }

  private List<ExportCell> row(
      List<String> first, String value, String days, @Nullable Standing now, List<Said> history) {
    var cells = new ArrayList<ExportCell>();
    first.forEach(word -> cells.add(ExportCell.of(word)));
    cells.add(ExportCell.of(value));
    cells.add(ExportCell.of(days));
    cells.add(word(now == null ? null : now.value()));
    cells.add(word(now == null ? null : now.base()));
    cells.add(word(now == null ? null : now.status()));
    cells.add(word(now == null ? null : now.takes()));
    if (signed) {
      cells.add(
          ExportCell.of(
              history.stream().map(TargetsExport::said).collect(Collectors.joining("; "))));
    }
    return cells;
  }

  private static String said(Said said) {
    return said.why().isEmpty() ? said.who() : said.who() + ": " + said.why();
  }

  private static ExportCell word(@Nullable String word) {
    return word == null ? ExportCell.none() : ExportCell.of(word);
  }
}
