package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.domain.scorecard.Breakdowns;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/** Breakdowns as tables; each row narrows the page to what it is of. */
record PartTables(
    Grades grades, Measured measured, Window window, Yardstick yardstick, Texts texts) {

  /** Those that there is more than one of; touchpoints always, for they are the programme. */
  List<PartTable> of(Breakdowns parts, Filter filter) {
    var tables = new ArrayList<PartTable>();
    var ways = new PartWays(yardstick, texts);
    if (!parts.touchpoints().isEmpty()) {
      tables.add(table(ways.touchpoint(), parts.touchpoints(), filter.touchpoint()));
    }
    if (parts.branches().size() > 1) {
      tables.add(table(ways.branch(), parts.branches(), filter.branch()));
    }
    if (parts.countries().size() > 1) {
      tables.add(table(ways.country(), parts.countries(), filter.country()));
    }
    if (parts.channels().size() > 1) {
      var chosen = filter.channel() == null ? null : filter.channel().code();
      var channels = table(ways.channel(), parts.channels(), chosen);
      tables.add(shares(channels, parts.channels()));
    }
    if (parts.productLines().stream().filter(part -> part.figure().n() > 0).count() > 1) {
      tables.add(table(ways.productLine(), parts.productLines(), filter.productLine()));
    }
    return tables;
  }

  private PartTable shares(PartTable table, List<? extends Part<?>> parts) {
    var rows = new ArrayList<PartTable.Row>();
    for (int i = 0; i < parts.size(); i++) {
      var row = table.rows().get(i);
      var figures = row.figures().withShare(parts.get(i).share(), texts);
      rows.add(new PartTable.Row(figures, row.why()));
    }
    return new PartTable(
        table.id(),
        table.title(),
        table.column(),
        table.measure(),
        rows,
        table.aimed(),
        table.note());
  }

  <K> PartTable table(Way<K> way, List<Part<K>> parts, @Nullable Object chosen) {
    boolean aimed = PartRow.aimed(parts.stream().map(part -> way.assess(measured, part)));
    var rows = new ArrayList<PartTable.Row>();
    for (var part : parts) {
      var own = way.id().apply(part.key());
      var href = own.map(value -> grades.here().with(way.code(), value).href()).orElse(null);
      boolean current = own.isPresent() && own.get().equals(chosen);
      var integrity = part.integrity();
      var figures = PartRow.of(way.name().apply(part.key()), href, current, part, integrity, texts);
      var id = way.code() + "-" + own.map(Object::toString).orElse("none");
      var why = grades.of(id, figures.name(), integrity);
      var held = figures.heldAgainst(way.assess(measured, part), texts);
      rows.add(new PartTable.Row(aimed ? held : figures, why));
    }
    return new PartTable(
        "by-" + way.code().toLowerCase(Locale.ROOT),
        texts.get("measurement.table." + way.code()),
        texts.get("measurement.filter." + way.code()),
        new FigureWords(texts).header(measured),
        rows,
        aimed,
        untold(way, rows) ? texts.get("measurement.table.untold") : null);
  }

  private boolean untold(Way<?> way, List<PartTable.Row> rows) {
    boolean aside =
        way.code().equals(FilterQuery.CHANNEL) || way.code().equals(FilterQuery.PRODUCT_LINE);
    return window.running()
        && aside
        && rows.stream().map(PartTable.Row::figures).noneMatch(PartRow::compared);
  }
}
