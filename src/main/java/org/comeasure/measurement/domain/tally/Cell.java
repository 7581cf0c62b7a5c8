package org.comeasure.measurement.domain.tally;

import java.time.LocalDate;
import java.util.Comparator;
import org.comeasure.collection.Channel;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What answers are counted under. What a cube does not keep apart is null, or blank for the
 * country. The order is one for all cubes, so that whoever writes many cells locks them in the same
 * order as everybody else.
 *
 * @param day on which was answered, or the first of its month
 * @param branch null also where no branch was named
 * @param productLine null also where none was named
 */
public record Cell(
    PartnerId partner,
    LocalDate day,
    TouchpointId touchpoint,
    @Nullable BranchId branch,
    String audience,
    String country,
    @Nullable Channel channel,
    @Nullable ProductLineId productLine)
    implements Comparable<Cell> {

  public static final TouchpointId ALL_TOUCHPOINTS = new TouchpointId(0);

  private static final String NO_COUNTRY = "";
  private static final Comparator<Cell> KEY_ORDER =
      Comparator.<Cell>comparingLong(cell -> cell.partner.value())
          .thenComparing(Cell::day)
          .thenComparingLong(cell -> cell.touchpoint.value())
          .thenComparingLong(cell -> cell.branch == null ? 0 : cell.branch.value())
          .thenComparing(Cell::audience)
          .thenComparing(Cell::country)
          .thenComparingInt(cell -> cell.channel == null ? 0 : cell.channel.number())
          .thenComparingLong(cell -> cell.productLine == null ? 0 : cell.productLine.value());

  @Override
  public int compareTo(Cell other) {
    return KEY_ORDER.compare(this, other);
  }

  Cell byDay() {
    return at(day, branch, country, null, null);
  }

  Cell byMonth() {
    return at(month(), branch, country, null, null);
  }

  Cell ofNetwork() {
    return at(month(), null, NO_COUNTRY, null, null);
  }

  Cell ofNetworkInTotal() {
    return inTotal(month());
  }

  Cell ofNetworkDay() {
    return inTotal(day);
  }

  Cell byChannel() {
    return at(month(), null, NO_COUNTRY, channel, null);
  }

  Cell byProductLine() {
    return at(month(), null, NO_COUNTRY, null, productLine);
  }

  private Cell inTotal(LocalDate when) {
    return new Cell(partner, when, ALL_TOUCHPOINTS, null, audience, NO_COUNTRY, null, null);
  }

  private LocalDate month() {
    return day.withDayOfMonth(1);
  }

  private Cell at(
      LocalDate when,
      @Nullable BranchId where,
      String in,
      @Nullable Channel by,
      @Nullable ProductLineId about) {
    return new Cell(partner, when, touchpoint, where, audience, in, by, about);
  }
}
