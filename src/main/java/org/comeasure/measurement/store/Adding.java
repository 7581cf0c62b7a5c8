package org.comeasure.measurement.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Entries;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** Adds up lines of tallies. */
final class Adding {

  private final Choice choice;
  private final boolean byMeasure;

  /** Whether the measure of that number is asked for; a page goes through thousands of counts. */
  private final boolean[] asked;

  private final Map<Group, long[][]> groups = new HashMap<>();

  Adding(Choice choice) {
    this.choice = choice;
    this.byMeasure = keeps(Dimension.MEASURE);
    this.asked = new boolean[Collections.max(choice.measures()) + 1];
    choice.measures().forEach(measure -> asked[measure] = true);
  }

  /** What lines have in common that are added up; 0 and blank where it is not kept apart. */
  private record Group(
      LocalDate from,
      long partner,
      long touchpoint,
      long branch,
      String country,
      long channel,
      long productLine) {}

  /**
   * @param start of the group that all of them belong to, null for one each day or month
   */
  void add(@Nullable LocalDate start, List<TallyLine> lines) {
    for (var line : lines) {
      var group = group(start == null ? line.day() : start, line);
      long[][] counts =
          groups.computeIfAbsent(group, none -> new long[byMeasure ? asked.length : 1][]);
      Entries.each(line.entries(), (measure, answer, count) -> add(counts, measure, answer, count));
    }
  }

  private void add(long[][] counts, int measure, int answer, long count) {
    if (measure >= asked.length || !asked[measure]) {
      return;
    }
    int place = byMeasure ? measure : 0;
    if (counts[place] == null) {
      counts[place] = new long[Histogram.HIGHEST + 1];
    }
    counts[place][answer] += count;
  }

  Sums sums() {
    var sums = new ArrayList<Sum>();
    groups.forEach(
        (group, counts) -> {
          for (int measure = 0; measure < counts.length; measure++) {
            if (counts[measure] != null) {
              sums.add(sum(group, measure, counts[measure]));
            }
          }
        });
    return new Sums(sums);
  }

  private Group group(LocalDate from, TallyLine line) {
    return new Group(
        from,
        keeps(Dimension.PARTNER) ? line.partner() : 0,
        keeps(Dimension.TOUCHPOINT) ? line.touchpoint() : 0,
        keeps(Dimension.BRANCH) ? line.branch() : 0,
        keeps(Dimension.COUNTRY) ? line.country() : "",
        keeps(Dimension.CHANNEL) ? line.value() : 0,
        keeps(Dimension.PRODUCT_LINE) ? line.value() : 0);
  }

  private Sum sum(Group group, int measure, long[] counts) {
    return new Sum(
        group.from(),
        group.partner() == 0 ? null : new PartnerId(group.partner()),
        measure,
        group.touchpoint() == 0 ? null : new TouchpointId(group.touchpoint()),
        group.branch() == 0 ? null : new BranchId(group.branch()),
        keeps(Dimension.COUNTRY) ? group.country() : null,
        group.channel() == 0 ? null : Channel.of((int) group.channel()).orElse(null),
        group.productLine() == 0 ? null : new ProductLineId(group.productLine()),
        histogram(counts));
  }

  // Below zero is what somebody has spoilt by hand; no page has to fail of it until it is repaired.
  private static Histogram histogram(long[] counts) {
    return Histogram.of(Arrays.stream(counts).map(count -> Math.max(0, count)).toArray());
  }

  private boolean keeps(Dimension dimension) {
    return choice.by().contains(dimension);
  }
}
