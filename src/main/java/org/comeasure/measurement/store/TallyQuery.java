package org.comeasure.measurement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Piece;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * One select that sums tallies. Manufacturer, partner and branches of the scope are conditions of
 * every one of them.
 *
 * @param start first day of the group that all sums belong to, null for one a month
 * @param from first day
 * @param to first day after
 */
record TallyQuery(
    TallyTable table, @Nullable LocalDate start, LocalDate from, LocalDate to, Choice choice) {

  private static final int FIRST_COUNT = Dimension.values().length + 2;

  static TallyQuery whole(Piece piece, Choice choice) {
    return new TallyQuery(
        TallyTable.of(piece.cube()), piece.period(), piece.from(), piece.to(), choice);
  }

  static TallyQuery monthly(Piece piece, Choice choice) {
    return new TallyQuery(TallyTable.of(piece.cube()), null, piece.from(), piece.to(), choice);
  }

  String sql(TenantScope scope) {
    var dimensions = Arrays.stream(Dimension.values()).map(d -> kept(d) ? column(d) : "0").toList();
    var groups =
        Stream.concat(
                Stream.of("first_day"),
                Arrays.stream(Dimension.values()).filter(this::kept).map(TallyQuery::column))
            .toList();
    return "select %s as first_day, %s, %s from %s where manufacturer_id = ?%s group by %s"
        .formatted(
            start == null ? table.time() : "?",
            String.join(", ", dimensions),
            TallyTable.sums(),
            table.table(),
            conditions(scope).sql(),
            String.join(", ", groups));
  }

  void bind(TenantScope scope, Binding binding) throws SQLException {
    if (start != null) {
      binding.add(start);
    }
    binding.add(scope.manufacturer().value());
    for (var value : conditions(scope).values()) {
      binding.add(value);
    }
  }

  List<Sum> read(ResultSet rows) throws SQLException {
    var sums = new ArrayList<Sum>();
    while (rows.next()) {
      sums.add(sum(rows));
    }
    return sums;
  }

  private Conditions conditions(TenantScope scope) {
    var slice = choice.slice();
    var conditions = new Conditions();
    if (scope.partner() != null) {
      conditions.is("partner_id", scope.partner().value());
    } else {
      conditions.among("partner_id", slice.partners().stream().map(PartnerId::value).toList());
    }
    conditions
        .among("measure", choice.measures())
        .between(table.time(), from, to)
        .among("branch_id", scope.branches().stream().map(BranchId::value).toList())
        .is("audience", CellRow.audience(choice.audience()));
    if (table == TallyTable.SLICE) {
      boolean goods = slice.productLine() != null || kept(Dimension.PRODUCT_LINE);
      conditions.is("dimension", goods ? CellRow.BY_PRODUCT_LINE : CellRow.BY_CHANNEL);
    }
    if (slice.channel() != null) {
      conditions.is("value", slice.channel().number());
    }
    if (slice.productLine() != null) {
      conditions.is("value", slice.productLine().value());
    }
    if (slice.touchpoint() != null) {
      conditions.is("touchpoint_id", slice.touchpoint().value());
    } else if (table == TallyTable.NETWORK) {
      inTotal(conditions);
    }
    if (slice.country() != null) {
      conditions.is("country", slice.country());
    }
    return conditions;
  }

  // Both are there, each in its own place: the sum of all touchpoints and every one of them.
  private void inTotal(Conditions conditions) {
    var total = Cell.ALL_TOUCHPOINTS.value();
    if (kept(Dimension.TOUCHPOINT)) {
      conditions.above("touchpoint_id", total);
    } else {
      conditions.is("touchpoint_id", total);
    }
  }

  private Sum sum(ResultSet rows) throws SQLException {
    long[] counts = new long[Histogram.HIGHEST + 1];
    for (int answer = 0; answer < counts.length; answer++) {
      counts[answer] = rows.getLong(FIRST_COUNT + answer);
    }
    long partner = rows.getLong(position(Dimension.PARTNER));
    long touchpoint = rows.getLong(position(Dimension.TOUCHPOINT));
    long branch = rows.getLong(position(Dimension.BRANCH));
    int channel = (int) rows.getLong(position(Dimension.CHANNEL));
    long productLine = rows.getLong(position(Dimension.PRODUCT_LINE));
    return new Sum(
        LocalDate.parse(rows.getString(1)),
        partner == 0 ? null : new PartnerId(partner),
        rows.getInt(position(Dimension.MEASURE)),
        touchpoint == 0 ? null : new TouchpointId(touchpoint),
        branch == 0 ? null : new BranchId(branch),
        kept(Dimension.COUNTRY) ? rows.getString(position(Dimension.COUNTRY)) : null,
        Channel.of(channel).orElse(null),
        productLine == 0 ? null : new ProductLineId(productLine),
        Histogram.of(counts));
  }

  private boolean kept(Dimension dimension) {
    return choice.by().contains(dimension);
  }

  private static int position(Dimension dimension) {
    return dimension.ordinal() + 2;
  }

  private static String column(Dimension dimension) {
    return switch (dimension) {
      case PARTNER -> "partner_id";
      case MEASURE -> "measure";
      case TOUCHPOINT -> "touchpoint_id";
      case BRANCH -> "branch_id";
      case COUNTRY -> "country";
      case CHANNEL, PRODUCT_LINE -> "value";
    };
  }
}
