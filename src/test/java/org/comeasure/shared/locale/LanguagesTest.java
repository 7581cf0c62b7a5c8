package org.comeasure.shared.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @Test
  void theAddressBeatsTheCookieAndTheCookieTheBrowser() {
    assertThat(Languages.negotiate("de", "en", "en")).isEqualTo(Locale.GERMAN);
    assertThat(Languages.negotiate(null, "de", "en")).isEqualTo(Locale.GERMAN);
    assertThat(Languages.negotiate(null, null, "fr-CA, de-AT;q=0.8, en;q=0.5"))
        .isEqualTo(Locale.GERMAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "DE", "de-DE", "de_DE", "de-AT", " de "})
  void aRegionOrCapitalsDoNotHideTheLanguage(String tag) {
    assertThat(Languages.negotiate(tag, null, "en")).isEqualTo(Locale.GERMAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr", "deu-", "d", "-de", "xx-DE"})
  void whatNamesNoLanguageOfOursIsAsIfItWereNotThere(String tag) {
    assertThat(Languages.negotiate(tag, null, "de")).isEqualTo(Locale.GERMAN);
    assertThat(Languages.negotiate(tag, null, "en")).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void anUnknownChoiceIsPassedOver() {
    assertThat(Languages.negotiate("xx", "../../etc", "de")).isEqualTo(Locale.GERMAN);
    assertThat(Languages.negotiate(null, null, "ja, ko")).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void nonsenseFromABrowserFallsBackToEnglish() {
    assertThat(Languages.negotiate(null, null, ";;q=,,%%%")).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.negotiate(null, null, "de,".repeat(400))).isEqualTo(Locale.ENGLISH);
  }
}
