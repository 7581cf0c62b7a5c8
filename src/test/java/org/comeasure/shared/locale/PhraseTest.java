package org.comeasure.shared.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseTest {

  private static final Object[][] ARGUMENTS = {
    {},
    {"one", "two"},
    {"{0} and 'this'", "\u0001"},
    {0, 999L},
    {1000, 1_234_567L},
    {Integer.MAX_VALUE, 9_007_199_254_740_991L},
    {-1, 0.5},
    {"", null},
    {new StringBuilder("x"), LocalDate.EPOCH.toString()},
  };

  static List<String> patterns() {
    return List.of(
        "",
        "Nothing to fill in",
        "It''s {0}",
        "{1}, then {0}, then {1}",
        "{0}{1}",
        "'{0}' stays, {0} does not",
        "{0,number,integer} of {1}",
        "{0,choice,0#none|1#one|1<{0} of them}",
        "A {2} that nobody gives");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void itSaysWhatAMessageFormatSays(String pattern) {
    for (var locale : Languages.supported()) {
      for (var arguments : ARGUMENTS) {
        assertThat(said(new Phrase(pattern, locale, Texts.in(locale).formats()), arguments))
            .as("%s in %s", List.of(pattern), locale)
            .isEqualTo(expected(pattern, locale, arguments));
      }
    }
  }

  private static String said(Phrase phrase, Object... arguments) {
    try {
      return phrase.with(arguments);
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }

  private static String expected(String pattern, Locale locale, Object... arguments) {
    try {
      return new MessageFormat(pattern, locale).format(arguments);
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }
}
