package org.comeasure.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchersOnlyTest {

  @Test
  void onlyWhoBringsTheKeySeesTheFigures() {
    var watchers = new WatchersOnly(Optional.of("a-key-of-the-watchers"));
    assertThat(watchers.opens("Bearer a-key-of-the-watchers")).isTrue();
    assertThat(watchers.opens("Bearer a-key-of-the-watcher")).isFalse();
    assertThat(watchers.opens("a-key-of-the-watchers")).isFalse();
    assertThat(watchers.opens(null)).isFalse();
  }

  @Test
  void withoutAKeyNobodyDoes() {
    assertThat(new WatchersOnly(Optional.empty()).opens("Bearer ")).isFalse();
    assertThat(new WatchersOnly(Optional.of(" ")).opens("Bearer  ")).isFalse();
  }
}
