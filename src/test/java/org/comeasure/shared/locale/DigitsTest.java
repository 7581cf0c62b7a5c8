package org.comeasure.shared.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "it", "es", "pl", "da", "de-CH", "ar-EG", "hi-IN"})
  void writesWhatTheLanguagesOwnFormatWrites(String language) {
    var locale = Locale.forLanguageTag(language);
    var digits = new Digits(locale);
    var random = new Random(26);
    for (int i = 0; i < 20_000; i++) {
      double value = value(random);
      int decimals = random.nextInt(4);
      var format = NumberFormat.getNumberInstance(locale);
      format.setRoundingMode(RoundingMode.HALF_UP);
      format.setMinimumFractionDigits(decimals);
      format.setMaximumFractionDigits(decimals);
      assertThat(digits.write(value, decimals))
          .as("%s with %d decimals", value, decimals)
          .isEqualTo(format.format(BigDecimal.valueOf(value)));
    }
  }

  /** Also those that lie on a half, and those next to them. */
  private static double value(Random random) {
    double size = Math.pow(10, random.nextInt(11));
    double any = random.nextDouble() * size;
    return switch (random.nextInt(4)) {
      case 0 -> any;
      case 1 -> Math.floor(any);
      case 2 -> Math.floor(any * 1000) / 1000 + 0.0005;
      default -> Math.nextUp(Math.floor(any) + 0.5);
    };
  }
}
