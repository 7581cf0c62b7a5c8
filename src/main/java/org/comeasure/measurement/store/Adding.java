package org.comeasure.measurement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

/** Adds up the rows of {@link TallyQuery}. */
final class Adding {

  private static final int FIRST_DIMENSION = 2;
  private static final int ENTRIES = FIRST_DIMENSION + Dimension.values().length;

  private final Choice choice;
  private final boolean byMeasure;
  private final Map<Group, Map<Integer, long[]>> groups = new HashMap<>();

  Adding(Choice choice) {
    this.choice = choice;
    this.byMeasure = keeps(Dimension.MEASURE);
  }

  /** What rows have in common that are added up, as the database tells it. */
  private record Group(
      String from,
      long partner,
      long touchpoint,
      long branch,
      String country,
      long channel,
      long productLine) {}

  Sums of(ResultSet rows) throws SQLException {
    while (rows.next()) {
      var counts = groups.computeIfAbsent(group(rows), none -> new HashMap<>());
      Entries.each(
          rows.getBytes(ENTRIES),
          (measure, answer, count) -> {
            if (choice.measures().contains(measure)) {
              counts
                      .computeIfAbsent(
                          byMeasure ? measure : 0, none -> new long[Histogram.HIGHEST + 1])[
                      answer] +=
                  count;
            }
          });
    }
    var sums = new ArrayList<Sum>();
    groups.forEach(
        (group, counts) -> {
          var first = LocalDate.parse(group.from());
          counts.forEach((measure, each) -> sums.add(sum(first, group, measure, each)));
        });
    return new Sums(sums);
  }

  private static Group group(ResultSet rows) throws SQLException {
    return new Group(
        rows.getString(1),
        rows.getLong(position(Dimension.PARTNER)),
        rows.getLong(position(Dimension.TOUCHPOINT)),
        rows.getLong(position(Dimension.BRANCH)),
        rows.getString(position(Dimension.COUNTRY)),
        rows.getLong(position(Dimension.CHANNEL)),
        rows.getLong(position(Dimension.PRODUCT_LINE)));
  }

  private Sum sum(LocalDate first, Group group, int measure, long[] counts) {
    return new Sum(
        first,
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

  private static int position(Dimension dimension) {
    return FIRST_DIMENSION + dimension.ordinal();
  }
}
