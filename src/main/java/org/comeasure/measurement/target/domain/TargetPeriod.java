package org.comeasure.measurement.target.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.Period;

/**
 * The days over which a target is judged. Each target has one, so it has one status at a time:
 * figures of other days are drawn beside its line and given no verdict.
 */
public enum TargetPeriod {
  MONTH,
  QUARTER,
  /** A calendar year. */
  YEAR,
  /** A calendar month and the two before it. */
  THREE_MONTHS;

  /** Where nobody says; what pages open with. */
  public static final TargetPeriod USUAL = MONTH;

  private static final int ROLLING = 3;

  public static Optional<TargetPeriod> parse(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** As in documents, in columns and last in message keys, such as {@code three-months}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one that the day lies in; of three months, those that end with its month. */
  public Period around(LocalDate day) {
    return switch (this) {
      case MONTH -> Period.of(Grain.MONTH, day);
      case QUARTER -> Period.of(Grain.QUARTER, day);
      case YEAR -> Period.of(Grain.YEAR, day);
      case THREE_MONTHS -> {
        var last = YearMonth.from(day);
        yield Period.range(last.minusMonths(ROLLING - 1L).atDay(1), last.plusMonths(1).atDay(1));
      }
    };
  }

  /** Whether these are the very days that it is judged over. */
  public boolean judges(Period period) {
    var own = around(period.lastDay());
    return own.from().equals(period.from()) && own.to().equals(period.to());
  }
}
