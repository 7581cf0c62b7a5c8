package org.comeasure.shared.page;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Locale;
import org.comeasure.shared.locale.Languages;

/** Keeps the language that somebody has chosen in the browser. */
public final class LanguageCookie {

  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

  private LanguageCookie() {}

  public static NewCookie of(Locale language, boolean secure) {
    return cookie(language.toLanguageTag(), YEAR, secure);
  }

  /** Back to what the browser asks for. */
  public static NewCookie gone(boolean secure) {
    return cookie("", 0, secure);
  }

  private static NewCookie cookie(String value, int seconds, boolean secure) {
    return new NewCookie.Builder(Languages.COOKIE)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
