package org.comeasure.platform.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the shapes of a chart look in a print: the classes that the style sheet of the portal dresses
 * them by, on white and in the tenant's colour.
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

  /** The portal's own. */
  static final int ACCENT = 0x0f5c6e;

  private static final int ACCENT_MID = 0xadc8ce;
  private static final int ACCENT_SOFT = 0x4b8592;

  private static final double MID = 0.34;
  private static final double SOFT = 0.75;

  private static final ChartClothes UNKNOWN = line(EDGE, 1);

  private static final Map<String, ChartClothes> BY_CLASS =
      Map.ofEntries(
          Map.entry("chart-grid", line(LINE, 1)),
          Map.entry("chart-axis", line(EDGE, 1)),
          Map.entry("chart-line", line(ACCENT, 2)),
          Map.entry("chart-line reference", dashed(EDGE, 2)),
          Map.entry("chart-line spark", line(ACCENT, 1.5)),
          Map.entry("chart-target", dashed(INK, 1.25)),
          Map.entry("chart-whisker", line(INK, 1.5)),
          Map.entry("chart-interval", filled(ACCENT_MID)),
          Map.entry("chart-band", filled(BAND)),
          Map.entry("chart-dot", filled(ACCENT)),
          Map.entry("chart-dot soft", new ChartClothes(ACCENT_SOFT, WHITE, 1, false)),
          Map.entry("chart-mark", new ChartClothes(WHITE, ACCENT, 2, false)),
          Map.entry("chart-gap", line(EDGE, 1)));

  /**
   * @param accent takes the place of the portal's own
   */
  static ChartClothes of(String classes, int accent) {
    var own = BY_CLASS.getOrDefault(classes.strip(), UNKNOWN);
    return new ChartClothes(
        tinted(own.fill, accent), tinted(own.stroke, accent), own.thick, own.dashed);
  }

  private static @Nullable Integer tinted(@Nullable Integer colour, int accent) {
    if (colour == null) {
      return null;
    }
    return switch (colour) {
      case ACCENT -> accent;
      case ACCENT_MID -> paler(accent, MID);
      case ACCENT_SOFT -> paler(accent, SOFT);
      default -> colour;
    };
  }

  /** On white, as the style sheet mixes it. */
  private static int paler(int colour, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int channel = colour >> shift & 0xff;
      mixed |= (int) Math.round(0xff + (channel - 0xff) * share) << shift;
    }
    return mixed;
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
