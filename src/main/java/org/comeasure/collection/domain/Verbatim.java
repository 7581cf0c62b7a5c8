package org.comeasure.collection.domain;

import java.text.Normalizer;
import java.util.Optional;

/** Makes free words fit to keep without changing what they say. */
final class Verbatim {

  // Composing can shorten a text (a letter and its accents become one); beyond this factor nothing
  // does, and composing a megabyte of loose accents would take minutes.
  private static final int COMPOSING_SHORTENS = 4;

  // Half a character cannot be stored, and its sender is to see that something is missing.
  private static final int REPLACEMENT = 0xFFFD;

  private Verbatim() {}

  static boolean hopelesslyLong(String typed, int maxLength) {
    return typed.length() > maxLength * 2L * COMPOSING_SHORTENS;
  }

  /**
   * Composed (NFC), without control characters and surrounding blanks, with U+FFFD for half a
   * character; empty if nothing is left.
   */
  static Optional<String> clean(String typed) {
    var kept = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(Verbatim::keep)
        .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
        .forEach(kept::appendCodePoint);
    var text = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    return text.codePoints().allMatch(Verbatim::invisible) ? Optional.empty() : Optional.of(text);
  }

  private static boolean keep(int c) {
    return c == '\n' || c == '\t' || !Character.isISOControl(c);
  }

  private static boolean invisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
