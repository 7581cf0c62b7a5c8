package org.comeasure.shared.page;

import org.jspecify.annotations.Nullable;

/**
 * One number with what belongs to it; nothing here stands alone.
 *
 * @param value as written for the reader; null where too few have answered
 * @param beside a unit or margin in small type
 * @param change against the period before, with its verdict in words
 * @param tone of the change
 * @param note answers and target, or the calm sentence that stands in for the value
 * @param badge a word of caution such as "low base"
 */
public record Tile(
    String label,
    @Nullable String href,
    @Nullable String value,
    @Nullable String beside,
    @Nullable String change,
    Tone tone,
    @Nullable String note,
    @Nullable String badge,
    @Nullable Meter meter) {

  /** Shares of the bar's length in percent; a negative target is none. */
  public record Meter(double share, double target) {

    public Meter {
      share = Math.max(0, Math.min(100, share));
      target = Math.min(100, target);
    }

    public boolean hasTarget() {
      return target >= 0;
    }
  }
}
