package org.comeasure.benchmark.report;

import java.util.Locale;

/** Figures with as many digits as they deserve. */
public final class Numbers {
  private static final double NANOS_PER_MS = 1e6;

  private Numbers() {}

  public static String of(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }

  public static String ms(double nanos) {
    return of(nanos / NANOS_PER_MS);
  }

  public static String mib(long bytes) {
    return of(bytes / 1048576.0);
  }

  public static String percent(double part) {
    return of(100 * part) + " %";
  }
}
