package org.comeasure.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.comeasure.collection.ResponseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final Cursor PLACE =
      new Cursor(Instant.parse("2026-11-22T09:30:00.123Z"), new ResponseId(912161211039160923L));

  @Test
  void comesBackAsItWas() {
    assertThat(Cursor.parse(PLACE.toString())).contains(PLACE);
    var early = new Cursor(Instant.ofEpochMilli(-1), new ResponseId(-1));
    assertThat(Cursor.parse(early.toString())).contains(early);
  }

  @Test
  void everySingleChangedLetterIsNoticed() {
    var text = PLACE.toString();
    for (int i = 0; i < text.length(); i++) {
      for (char other : "Aa0_-".toCharArray()) {
        var changed = text.substring(0, i) + other + text.substring(i + 1);
        if (!changed.equals(text)) {
          assertThat(Cursor.parse(changed)).as(changed).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "null",
        "../../etc",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
      })
  void whatIsNotOursIsRefused(String text) {
    assertThat(Cursor.parse(text)).isEmpty();
    assertThat(Cursor.parse(PLACE + text + " ")).isEmpty();
  }
}
