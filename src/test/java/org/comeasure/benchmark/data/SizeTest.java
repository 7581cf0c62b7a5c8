package org.comeasure.benchmark.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SizeTest {

  @Test
  void sizesAreReadInThousandsAndMillions() {
    assertThat(Size.of("10k").responses()).isEqualTo(10_000);
    assertThat(Size.of(" 1M ").responses()).isEqualTo(1_000_000);
    assertThat(Size.of("10m").database()).isEqualTo("comeasure_10m");
  }

  @Test
  void anythingElseIsNoSize() {
    for (var text : new String[] {"", "10", "m", "1g", "-1k", "1k; drop database comeasure"}) {
      assertThatThrownBy(() -> Size.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
