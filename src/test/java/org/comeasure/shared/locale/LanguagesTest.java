package org.comeasure.shared.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

  @Test
  void theAddressBeatsTheCookieAndTheCookieTheBrowser() {
    assertThat(Languages.negotiate("de", "en", "en")).isEqualTo(Locale.GERMAN);
    assertThat(Languages.negotiate(null, "de", "en")).isEqualTo(Locale.GERMAN);
    assertThat(Languages.negotiate(null, null, "fr-CA, de-AT;q=0.8, en;q=0.5"))
        .isEqualTo(Locale.GERMAN);
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
