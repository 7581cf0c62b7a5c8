package org.comeasure.platform.web.asset;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's colour as custom properties. Where the colour itself would be hard to read as words on
 * a page it is moved towards black (light mode) or white (dark mode) until the contrast is 4.5:1,
 * and the ink on top of it is black or white, whichever reads better.
 */
public final class AccentTheme {

  /** The least contrast of words and what they stand on. */
  public static final double READABLE = 4.5;

  private static final Colour DARK_PAGE = new Colour(0x1a, 0x20, 0x2a);
  private static final double STEP = 0.04;

  private final Colour colour;

  private AccentTheme(Colour colour) {
    this.colour = colour;
  }

  /** Six hexadecimal digits, with or without a hash in front. */
  public static Optional<AccentTheme> parse(@Nullable String text) {
    return Colour.parse(text).map(AccentTheme::new);
  }

  public String href() {
    return "/theme/" + colour.hex() + ".css";
  }

  /** A sheet followed by these colours, so that a page asks for one file instead of two. */
  public String href(Asset sheet) {
    return "/theme/" + colour.hex() + "/" + sheet.hash() + "/" + sheet.name();
  }

  /** How it stands out from the white of a page, and white words from it: 1 to 21. */
  public double contrast() {
    return colour.contrastWith(Colour.WHITE);
  }

  /** Whether words in it can be read on white, and white ones on it (WCAG 2.2, 1.4.3). */
  public boolean isReadable() {
    return contrast() >= READABLE;
  }

  /** The nearest to it that can be read, {@code #rrggbb}. */
  public String readable() {
    return "#" + readableOn(Colour.WHITE, Colour.BLACK).hex();
  }

  /** As it was given, {@code #rrggbb}. */
  public String text() {
    return "#" + colour.hex();
  }

  public String css() {
    Colour light = readableOn(Colour.WHITE, Colour.BLACK);
    Colour dark = readableOn(DARK_PAGE, Colour.WHITE);
    return ":root{"
        + properties(light)
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + properties(dark)
        + "}}\n";
  }

  /** On paper, 0xRRGGBB. */
  public int printed() {
    return Integer.parseInt(readableOn(Colour.WHITE, Colour.BLACK).hex(), 16);
  }

  private Colour readableOn(Colour page, Colour towards) {
    Colour tried = colour;
    for (double share = STEP; tried.contrastWith(page) < READABLE; share += STEP) {
      tried = colour.mix(towards, Math.min(1, share));
    }
    return tried;
  }

  private static String properties(Colour accent) {
    Colour ink =
        accent.contrastWith(Colour.WHITE) >= accent.contrastWith(Colour.BLACK)
            ? Colour.WHITE
            : Colour.BLACK;
    return "--accent:#" + accent.hex() + ";--on-accent:#" + ink.hex();
  }
}
