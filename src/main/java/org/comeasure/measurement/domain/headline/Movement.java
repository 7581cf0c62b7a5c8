package org.comeasure.measurement.domain.headline;

import java.util.Locale;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Unit;

/** Where a figure went since the period before. Each is another sentence. */
public enum Movement {
  /** Nothing that may be said of it: nothing to compare with, or a period that is not over. */
  FIRST,
  ROSE,
  FELL,
  ROSE_WITHIN_CHANCE,
  FELL_WITHIN_CHANCE,
  /** Within chance, and the same number as a page shows them. */
  UNCHANGED;

  static Movement of(Unit unit, Change change) {
    return switch (change.verdict()) {
      case IN_PROGRESS, NOT_COMPARABLE -> FIRST;
      case SIGNIFICANT_UP -> ROSE;
      case SIGNIFICANT_DOWN -> FELL;
      case WITHIN_CHANCE -> withinChance(change.difference(unit.pageDecimals()));
    };
  }

  /** Last part of its message key, such as {@code rose-within-chance}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Movement withinChance(double difference) {
    if (difference == 0) {
      return UNCHANGED;
    }
    return difference > 0 ? ROSE_WITHIN_CHANCE : FELL_WITHIN_CHANCE;
  }
}
