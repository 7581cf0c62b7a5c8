package org.comeasure.platform.web.asset;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An sRGB colour, with the luminance and contrast of WCAG 2. */
record Colour(int red, int green, int blue) {

  static final Colour WHITE = new Colour(255, 255, 255);
  static final Colour BLACK = new Colour(0, 0, 0);

  private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");

  static Optional<Colour> parse(@Nullable String text) {
    var matcher = HEX.matcher(text == null ? "" : text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int rgb = Integer.parseInt(matcher.group(1), 16);
    return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255));
  }

  String hex() {
    return String.format("%02x%02x%02x", red, green, blue);
  }

  /** 1 (the same) to 21 (black on white). Example: #767676 on white is 4.54. */
  double contrastWith(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** The given share of the other colour mixed into this one. */
  Colour mix(Colour other, double share) {
    return new Colour(
        blend(red, other.red, share),
        blend(green, other.green, share),
        blend(blue, other.blue, share));
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int blend(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
