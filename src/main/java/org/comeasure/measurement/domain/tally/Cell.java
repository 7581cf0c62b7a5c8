package org.comeasure.measurement.domain.tally;

import java.time.LocalDate;
import java.util.Comparator;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What answers are counted under. The order is that of the primary key, so that whoever writes many
 * cells locks them in the same order as everybody else.
 *
 * @param day on which was answered, or the first of its month
 * @param branch null where no branch was named
 */
public record Cell(
    PartnerId partner,
    int measure,
    LocalDate day,
    TouchpointId touchpoint,
    @Nullable BranchId branch,
    String audience,
    String country)
    implements Comparable<Cell> {

  private static final Comparator<Cell> KEY_ORDER =
      Comparator.<Cell>comparingLong(cell -> cell.partner.value())
          .thenComparingInt(Cell::measure)
          .thenComparing(Cell::day)
          .thenComparingLong(cell -> cell.touchpoint.value())
          .thenComparingLong(cell -> cell.branch == null ? 0 : cell.branch.value())
          .thenComparing(Cell::audience)
          .thenComparing(Cell::country);

  @Override
  public int compareTo(Cell other) {
    return KEY_ORDER.compare(this, other);
  }

  Cell ofMonth() {
    return new Cell(partner, measure, day.withDayOfMonth(1), touchpoint, branch, audience, country);
  }
}
