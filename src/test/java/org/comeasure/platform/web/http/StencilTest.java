package org.comeasure.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StencilTest {

  private static final String GAP = "4f8c-gap";

  @Test
  void theGapIsFilledAndTheRestStays() throws IOException {
    var page = Stencil.of("<p>Grüße</p><input value=\"" + GAP + "\"> ü", GAP);
    var expected = "<p>Grüße</p><input value=\"token-1\"> ü";
    assertThat(new String(page.filled("token-1"), StandardCharsets.UTF_8)).isEqualTo(expected);
    assertThat(unpacked(page.filledAndCompressed("token-1"))).isEqualTo(expected);
    assertThat(unpacked(page.filledAndCompressed("2")))
        .isEqualTo("<p>Grüße</p><input value=\"2\"> ü");
  }

  @Test
  void longPagesAndEveryLengthOfFillingComeOutWhole() throws IOException {
    var before = "<li>one of many lines</li>\n".repeat(5_000);
    var after = "<p>and öther wörds</p>\n".repeat(5_000);
    var page = Stencil.of(before + GAP + after, GAP);
    for (int length : new int[] {0, 1, 2, 96, 255, 256, 65_535}) {
      var filling = "x".repeat(length);
      assertThat(unpacked(page.filledAndCompressed(filling))).isEqualTo(before + filling + after);
    }
    assertThat(page.filledAndCompressed("x").length).isLessThan(before.length() / 50);
  }

  @Test
  void aGapAtEitherEndIsOne() throws IOException {
    assertThat(unpacked(Stencil.of(GAP, GAP).filledAndCompressed("all"))).isEqualTo("all");
    assertThat(unpacked(Stencil.of("a" + GAP, GAP).filledAndCompressed("b"))).isEqualTo("ab");
    assertThat(unpacked(Stencil.of(GAP + "b", GAP).filledAndCompressed("a"))).isEqualTo("ab");
  }

  @Test
  void thereIsExactlyOneGap() {
    assertThatIllegalArgumentException().isThrownBy(() -> Stencil.of("no gap", GAP));
    assertThatIllegalArgumentException().isThrownBy(() -> Stencil.of(GAP + GAP, GAP));
    var page = Stencil.of(GAP, GAP);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> page.filledAndCompressed("x".repeat(65_536)));
  }

  private static String unpacked(byte[] gzip) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
