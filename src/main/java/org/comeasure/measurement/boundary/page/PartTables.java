package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.domain.scorecard.Breakdowns;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.BranchEntry;
import org.jspecify.annotations.Nullable;

/** Breakdowns as tables; each row narrows the page to what it is of. */
record PartTables(Address here, Measured measured, Window window, Texts texts) {

  /** Those that there is more than one of; touchpoints always, for they are the programme. */
  List<PartTable> of(Breakdowns parts, Filter filter) {
    var tables = new ArrayList<PartTable>();
    if (!parts.touchpoints().isEmpty()) {
      tables.add(
          table(
              FilterQuery.TOUCHPOINT,
              parts.touchpoints(),
              key -> Optional.of(key.id()),
              key -> key.name().in(texts.locale()),
              filter.touchpoint()));
    }
    if (parts.branches().size() > 1) {
      tables.add(
          table(
              FilterQuery.BRANCH,
              parts.branches(),
              key -> key.map(BranchEntry::id),
              key -> key.map(BranchEntry::name).orElse(texts.get("measurement.branch.none")),
              filter.branch()));
    }
    if (parts.countries().size() > 1) {
      tables.add(
          table(
              FilterQuery.COUNTRY,
              parts.countries(),
              Optional::of,
              key -> country(key, texts),
              filter.country()));
    }
    if (parts.channels().size() > 1) {
      tables.add(shares(channels(parts.channels(), filter), parts.channels()));
    }
    if (parts.productLines().stream().filter(part -> part.figure().n() > 0).count() > 1) {
      tables.add(
          table(
              FilterQuery.PRODUCT_LINE,
              parts.productLines(),
              key -> Optional.of(key.id()),
              key -> key.name().in(texts.locale()),
              filter.productLine()));
    }
    return tables;
  }

  static String country(String code, Texts texts) {
    String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(texts.locale());
    return name.isEmpty() ? texts.get("measurement.country.none") : name;
  }

  static String channel(Channel channel, Texts texts) {
    return texts.get("measurement.channel." + channel.code());
  }

  private PartTable channels(List<Part<Channel>> parts, Filter filter) {
    var chosen = filter.channel() == null ? null : filter.channel().code();
    return table(
        FilterQuery.CHANNEL,
        parts,
        key -> Optional.of(key.code()),
        key -> channel(key, texts),
        chosen);
  }

  private PartTable shares(PartTable table, List<? extends Part<?>> parts) {
    var rows = new ArrayList<PartTable.Row>();
    for (int i = 0; i < parts.size(); i++) {
      var row = table.rows().get(i);
      var figures = row.figures().withShare(parts.get(i).share(), texts);
      rows.add(new PartTable.Row(figures, row.why()));
    }
    return new PartTable(
        table.id(), table.title(), table.column(), table.measure(), rows, table.note());
  }

  <K> PartTable table(
      String way,
      List<Part<K>> parts,
      Function<K, Optional<?>> id,
      Function<K, String> name,
      @Nullable Object chosen) {
    var table = "by-" + way.toLowerCase(Locale.ROOT);
    var rows = new ArrayList<PartTable.Row>();
    for (var part : parts) {
      var own = id.apply(part.key());
      var href = own.map(value -> here.with(way, value).href()).orElse(null);
      boolean current = own.isPresent() && own.get().equals(chosen);
      var figures = PartRow.of(name.apply(part.key()), href, current, part, texts);
      var why = Why.of(table + "-" + rows.size(), figures.name(), part.integrity(), texts);
      rows.add(new PartTable.Row(figures, why));
    }
    boolean untold =
        window.running()
            && (way.equals(FilterQuery.CHANNEL) || way.equals(FilterQuery.PRODUCT_LINE))
            && rows.stream().map(PartTable.Row::figures).noneMatch(PartTables::compared);
    return new PartTable(
        table,
        texts.get("measurement.table." + way),
        texts.get("measurement.filter." + way),
        new FigureWords(texts).header(measured),
        rows,
        untold ? texts.get("measurement.table.untold") : null);
  }

  private static boolean compared(PartRow row) {
    return row.change().known() || row.yearAgo().known();
  }
}
