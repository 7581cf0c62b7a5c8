package org.comeasure.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class LinkCodeTest {

  @Test
  void codesHoldAtLeast128BitsOfChance() {
    double bits = LinkCode.LENGTH * Math.log(LinkCode.ALPHABET.length()) / Math.log(2);
    assertThat(bits).isGreaterThanOrEqualTo(128);
    assertThat(LinkCode.ALPHABET.chars().distinct().count()).isEqualTo(57);
  }

  @Test
  void codesAreReadableAndAllDifferent() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 2000; i++) {
      String code = LinkCode.next();
      assertThat(code).hasSize(22).matches("[A-Za-z2-9]+").doesNotContainPattern("[0O1lI]");
      assertThat(seen.add(code)).isTrue();
    }
    assertThat(seen.stream().flatMapToInt(String::chars).distinct().count()).isEqualTo(57);
  }

  @Test
  void garbageHasNotTheShapeOfACode() {
    assertThat(LinkCode.hasShape(LinkCode.next())).isTrue();
    for (String garbage :
        new String[] {"", "short", "a".repeat(33), "with blank in between", "ä"}) {
      assertThat(LinkCode.hasShape(garbage)).as(garbage).isFalse();
    }
  }
}
