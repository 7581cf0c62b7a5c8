package org.comeasure.platform.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentThemeTest {

  private static final Colour DARK_CARD = new Colour(0x1a, 0x20, 0x2a);
  private static final Pattern PAIR =
      Pattern.compile("--accent:(#[0-9a-f]{6});--on-accent:(#[0-9a-f]{6})");

  @Test
  void contrastIsThatOfWcag() {
    assertThat(Colour.BLACK.contrastWith(Colour.WHITE)).isEqualTo(21);
    assertThat(new Colour(0x76, 0x76, 0x76).contrastWith(Colour.WHITE))
        .isCloseTo(4.54, within(.005));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#0f5c6e", "5b4a12", "ffcc00", "ffffff", "000000", "e30613", "00ff00"})
  void whateverTheTenantPicksCanBeRead(String colour) {
    var pairs = PAIR.matcher(AccentTheme.parse(colour).orElseThrow().css());
    assertThat(pairs.find()).isTrue();
    assertReadable(pairs.group(1), pairs.group(2), Colour.WHITE);
    assertThat(pairs.find()).isTrue();
    assertReadable(pairs.group(1), pairs.group(2), DARK_CARD);
  }

  @Test
  void aReadableColourStaysAsItIs() {
    assertThat(AccentTheme.parse("#0F5C6E").orElseThrow().css())
        .startsWith(":root{--accent:#0f5c6e;--on-accent:#ffffff}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "#fff", "0f5c6", "0f5c6g", "0f5c6e}body{display:none", "red", "\u0660f5c6e"})
  void nothingButSixHexadecimalDigitsIsAColour(String text) {
    assertThat(AccentTheme.parse(text)).isEmpty();
  }

  private static void assertReadable(String accent, String ink, Colour page) {
    var colour = Colour.parse(accent).orElseThrow();
    assertThat(colour.contrastWith(page)).isGreaterThanOrEqualTo(4.5);
    assertThat(colour.contrastWith(Colour.parse(ink).orElseThrow())).isGreaterThanOrEqualTo(4.5);
  }
}
