package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.BranchEntry;
import org.jspecify.annotations.Nullable;

/** What a file says of itself, so that it can be read when the page is gone. */
record ExportAbout(Names names, Texts texts) {

  /**
   * @param headline the opening sentences of the page
   */
  List<String> lines(String whose, List<Span> headline, Filter filter, Window window) {
    var lines = new ArrayList<String>();
    lines.add(whose);
    lines.add(headline.stream().map(Span::text).collect(Collectors.joining()));
    var fairness = new PeriodWords(texts).fairness(window);
    if (fairness != null) {
      lines.add(fairness);
    }
    lines.add(texts.get("measurement.verdicts.legend"));
    if (!filter.audience().equals(Filter.NONE.audience())) {
      add(lines, FilterQuery.AUDIENCE, texts.get("measurement.audience." + filter.audience()));
    }
    add(lines, FilterQuery.TOUCHPOINT, touchpoint(filter));
    add(lines, FilterQuery.BRANCH, branch(filter));
    var country = filter.country();
    add(lines, FilterQuery.COUNTRY, country == null ? null : PartWays.country(country, texts));
    var channel = filter.channel();
    add(lines, FilterQuery.CHANNEL, channel == null ? null : PartWays.channel(channel, texts));
    add(lines, FilterQuery.PRODUCT_LINE, productLine(filter));
    if (filter.withoutFlagged()) {
      add(lines, FilterQuery.FLAGGED, texts.get("measurement.filter.flagged.exclude"));
    }
    return lines;
  }

  private void add(List<String> lines, String way, @Nullable String value) {
    if (value != null) {
      var label = texts.get("measurement.filter." + way);
      lines.add(texts.get("measurement.export.filter", label, value));
    }
  }

  private @Nullable String touchpoint(Filter filter) {
    return names.touchpoints().stream()
        .filter(entry -> entry.id().equals(filter.touchpoint()))
        .map(entry -> entry.name().in(texts.locale()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String branch(Filter filter) {
    return names.branches().stream()
        .filter(entry -> entry.id().equals(filter.branch()))
        .map(BranchEntry::name)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String productLine(Filter filter) {
    return names.productLines().stream()
        .filter(entry -> entry.id().equals(filter.productLine()))
        .map(entry -> entry.name().in(texts.locale()))
        .findFirst()
        .orElse(null);
  }
}
