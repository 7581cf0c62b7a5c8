package org.comeasure.platform.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the shapes of a chart look in a print: the classes that the style sheet of the portal dresses
 * them by, on white and without a tenant's colour.
 *
 * @param fill and stroke as 0xRRGGBB, null for none
 * @param thick of the stroke, in units of the chart
 */
record ChartClothes(
    @Nullable Integer fill, @Nullable Integer stroke, double thick, boolean dashed) {

  private static final int WHITE = 0xffffff;
  private static final int INK = 0x1c2430;
  private static final int SOFT_INK = 0x596270;
  private static final int LINE = 0xe2e6eb;
  private static final int EDGE = 0x868f9c;
  private static final int BAND = 0xf1f2f3;
  private static final int ACCENT = 0x0f5c6e;
  private static final int ACCENT_MID = 0xadc8ce;

  private static final ChartClothes UNKNOWN = line(EDGE, 1);

  private static final Map<String, ChartClothes> BY_CLASS =
      Map.ofEntries(
          Map.entry("chart-grid", line(LINE, 1)),
          Map.entry("chart-axis", line(EDGE, 1)),
          Map.entry("chart-line", line(ACCENT, 2)),
          Map.entry("chart-line reference", dashed(EDGE, 2)),
          Map.entry("chart-target", dashed(INK, 1.25)),
          Map.entry("chart-whisker", line(INK, 1.5)),
          Map.entry("chart-interval", filled(ACCENT_MID)),
          Map.entry("chart-band", filled(BAND)),
          Map.entry("chart-dot", filled(ACCENT)),
          Map.entry("chart-mark", new ChartClothes(WHITE, ACCENT, 2, false)),
          Map.entry("chart-gap", line(EDGE, 1)));

  static ChartClothes of(String classes) {
    return BY_CLASS.getOrDefault(classes.strip(), UNKNOWN);
  }

  /** Of words. */
  static int ink(String classes) {
    return classes.isBlank() ? SOFT_INK : INK;
  }

  private static ChartClothes line(int colour, double thick) {
    return new ChartClothes(null, colour, thick, false);
  }

  private static ChartClothes dashed(int colour, double thick) {
    return new ChartClothes(null, colour, thick, true);
  }

  private static ChartClothes filled(int colour) {
    return new ChartClothes(colour, null, 0, false);
  }
}
