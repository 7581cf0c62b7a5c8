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
        List.of(
            table(
                "target.section." + phase,
                List.of("measure", "place", "touchpoint", "judged-over", "value"),
                lists.targets().stream().map(this::row)),
            table(
                "target.benchmark.section." + phase,
                List.of("measure", "source", "period", "benchmark"),
                lists.benchmarks().stream().map(this::row))),
        texts.locale());
  }

  private Export.Table table(String title, List<String> own, Stream<List<ExportCell>> rows) {
    return new Export.Table(texts.get(title), columns(own), rows.toList());
  }

  private List<ExportCell> row(TargetLine line) {
    return row(
        List.of(
            line.measure(),
            line.place(),
            line.touchpoint(),
            line.period(),
            line.value(),
            line.days()),
        line.now(),
        line.history());
  }

  private List<ExportCell> row(BenchmarkLine line) {
    var source = line.source();
    return row(
        List.of(line.measure(), source.name(), source.period(), line.value(), line.days()),
        line.now(),
        line.history());
  }

  private List<String> columns(List<String> own) {
    var all = Stream.concat(own.stream(), Stream.of("days", "now", "base", "status", "takes"));
    return (signed ? Stream.concat(all, Stream.of("said")) : all)
        .map(column -> texts.get("target.column." + column))
        .toList();
  }

  private List<ExportCell> row(List<String> words, @Nullable Standing now, List<Said> history) {
    var cells = new ArrayList<ExportCell>();
    words.forEach(word -> cells.add(ExportCell.of(word)));
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
