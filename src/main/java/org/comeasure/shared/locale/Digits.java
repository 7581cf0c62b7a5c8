package org.comeasure.shared.locale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Writes numbers as {@link NumberFormat} does, rounded half up. A page has hundreds of them, nearly
 * all small and none of them close to half of its last digit: those are written without it.
 */
final class Digits {

  private static final long[] POWERS = {1, 10, 100, 1_000};
  private static final int GROUP = 3;

  /** Below that a double tells apart what is written. */
  private static final double LARGEST = 1e9;

  /** Closer to a half than that, what counts are the decimals that the number is written with. */
  private static final double NEAR = 1e-6;

  /** To be copied: it may not serve two at once, and making one anew costs more than using it. */
  private final NumberFormat format;

  private final boolean usual;
  private final char point;
  private final char separator;

  Digits(Locale locale) {
    this.format = NumberFormat.getNumberInstance(locale);
    this.format.setRoundingMode(RoundingMode.HALF_UP);
    var symbols = DecimalFormatSymbols.getInstance(locale);
    this.point = symbols.getDecimalSeparator();
    this.separator = symbols.getGroupingSeparator();
    this.usual =
        symbols.getZeroDigit() == '0'
            && format instanceof DecimalFormat decimal
            && decimal.isGroupingUsed()
            && decimal.getGroupingSize() == GROUP
            && decimal.getPositivePrefix().isEmpty()
            && decimal.getPositiveSuffix().isEmpty();
  }

  /**
   * @param value 0 or more
   */
  String write(double value, int decimals) {
    if (usual && decimals < POWERS.length && value * POWERS[decimals] < LARGEST) {
      double scaled = value * POWERS[decimals];
      double whole = Math.floor(scaled);
      if (Math.abs(scaled - whole - 0.5) > NEAR) {
        return write((long) whole + (scaled - whole > 0.5 ? 1 : 0), decimals);
      }
    }
    var own = (NumberFormat) format.clone();
    own.setMinimumFractionDigits(decimals);
    own.setMaximumFractionDigits(decimals);
    return own.format(BigDecimal.valueOf(value));
  }

  /**
   * @param units of the last decimal
   */
  private String write(long units, int decimals) {
    long power = POWERS[decimals];
    var text = new StringBuilder().append(units / power);
    for (int at = text.length() - GROUP; at > 0; at -= GROUP) {
      text.insert(at, separator);
    }
    if (decimals > 0) {
      var fraction = Long.toString(units % power);
      text.append(point).append("0".repeat(decimals - fraction.length())).append(fraction);
    }
    return text.toString();
  }
}
