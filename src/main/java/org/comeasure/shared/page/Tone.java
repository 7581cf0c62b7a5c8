package org.comeasure.shared.page;

import java.util.Locale;

/** How something is to be taken; always beside a word or sign, never colour alone. */
public enum Tone {
  GOOD,
  WATCH,
  BAD,
  QUIET;

  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
