package org.comeasure.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StampedCacheTest {

  private static final Duration MOMENT = Duration.ofSeconds(3);

  private final Map<String, String> stored = new HashMap<>();
  private final List<String> found = new ArrayList<>();
  private final List<List<String>> asked = new ArrayList<>();
  private final AtomicLong now = new AtomicLong(7_000);

  private final StampedCache<String> rechecked =
      new StampedCache<>(StampedCache.Source.oneByOne(this::find, this::stamps), MOMENT, now::get);

  @Test
  void whatIsKnownIsNotFoundAgain() {
    stored.put("a", "one");
    assertThat(rechecked.get("a")).contains("one");
    pass(Duration.ofMillis(2_200));
    assertThat(rechecked.get("a")).contains("one");
    assertThat(found).containsExactly("a");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aChangeIsSeenAfterAMoment() {
    stored.put("a", "one");
    rechecked.get("a");
    stored.put("a", "two");
    pass(MOMENT);
    assertThat(rechecked.get("a")).contains("two");
    stored.remove("a");
    pass(MOMENT);
    assertThat(rechecked.get("a")).isEmpty();
  }

  @Test
  void severalAreFoundTogetherWhatIsKnownAndWhatDoesNotExistIsNotLookedForAgain() {
    var looked = new ArrayList<List<String>>();
    var together =
        new StampedCache<>(
            new StampedCache.Source<>(
                keys -> {
                  looked.add(keys.stream().sorted().toList());
                  return stored;
                },
                this::stamps),
            MOMENT,
            now::get);
    stored.putAll(Map.of("a", "one", "b", "two", "c", "three"));
    assertThat(together.all(List.of("a", "none"))).containsExactly(Map.entry("a", "one"));
    assertThat(together.all(List.of("a", "b", "c", "none")))
        .containsOnly(Map.entry("a", "one"), Map.entry("b", "two"), Map.entry("c", "three"));
    assertThat(looked).containsExactly(List.of("a"), List.of("b", "c"));
    assertThat(asked).hasSize(2);
    stored.put("b", "changed");
    pass(MOMENT);
    assertThat(together.all(List.of("a", "b", "c")))
        .containsOnly(Map.entry("a", "one"), Map.entry("b", "changed"), Map.entry("c", "three"));
    assertThat(looked).hasSize(3).last().isEqualTo(List.of("b"));
  }

  @Test
  void whatWasUsedSomeSecondsAgoIsTakenAlongHoweverShortTheMomentIs() {
    var moment = Duration.ofMillis(500);
    var quick =
        new StampedCache<>(
            StampedCache.Source.oneByOne(this::find, this::stamps), moment, now::get);
    stored.putAll(Map.of("often", "one", "seldom", "two"));
    quick.get("seldom");
    quick.get("often");
    for (int i = 0; i < 25; i++) {
      pass(Duration.ofMillis(400));
      quick.get("often");
    }
    asked.clear();
    assertThat(quick.get("seldom")).contains("two");
    assertThat(asked).isEmpty();
  }

  @Test
  void allThatAreInUseAreAskedForTogether() {
    IntStream.range(0, 40).forEach(i -> stored.put("k" + i, "v" + i));
    stored.keySet().forEach(rechecked::get);
    asked.clear();
    pass(MOMENT);
    stored.keySet().forEach(key -> assertThat(rechecked.get(key)).isPresent());
    assertThat(asked).singleElement().satisfies(keys -> assertThat(keys).hasSize(40));
    assertThat(found).hasSize(40);
  }

  @Test
  void whatNobodyUsesIsNotAskedForAnyMore() {
    stored.put("a", "one");
    stored.put("b", "two");
    rechecked.get("b");
    for (int i = 0; i < 9; i++) {
      rechecked.get("a");
      pass(MOMENT);
    }
    asked.clear();
    rechecked.get("a");
    assertThat(asked).containsExactly(List.of("a"));
  }

  @Test
  void manyAreAskedForInParts() {
    int many = StampedCache.TOGETHER + 100;
    IntStream.range(0, many).forEach(i -> stored.put("k" + i, "v"));
    stored.keySet().forEach(rechecked::get);
    asked.clear();
    pass(MOMENT);
    stored.keySet().forEach(rechecked::get);
    assertThat(asked).hasSize(2).allMatch(keys -> keys.size() <= StampedCache.TOGETHER);
  }

  @Test
  void whatDoesNotExistIsAskedForAgainAfterAMoment() {
    assertThat(rechecked.get("a")).isEmpty();
    stored.put("a", "one");
    assertThat(rechecked.get("a")).isEmpty();
    assertThat(asked).hasSize(1);
    pass(MOMENT);
    assertThat(rechecked.get("a")).contains("one");
  }

  @Test
  void aFailedCheckServesNothingOld() {
    stored.put("a", "one");
    rechecked.get("a");
    stored.put("a", "broken");
    pass(MOMENT);
    assertThatThrownBy(() -> rechecked.get("a")).hasMessage("away");
    stored.put("a", "two");
    assertThat(rechecked.get("a")).contains("two");
  }

  @Test
  void whileSomebodyAsksOthersAreServedUntilTheMomentIsOver() throws Exception {
    var asks = new CountDownLatch(1);
    var may = new CountDownLatch(1);
    stored.put("a", "one");
    var slow =
        new StampedCache<>(
            StampedCache.Source.oneByOne(
                this::find,
                keys -> {
                  if (now.get() > 7_000 && asks.getCount() > 0) {
                    asks.countDown();
                    await(may);
                  }
                  return stamps(keys);
                }),
            MOMENT,
            now::get);
    slow.get("a");
    pass(MOMENT.minusMillis(1));
    var first = CompletableFuture.supplyAsync(() -> slow.get("a"));
    await(asks);
    assertThat(slow.get("a")).contains("one");
    assertThat(first).isNotDone();
    may.countDown();
    assertThat(first.get()).contains("one");
  }

  private Optional<String> find(String key) {
    found.add(key);
    return Optional.ofNullable(stored.get(key));
  }

  private Map<String, String> stamps(Collection<String> keys) {
    asked.add(List.copyOf(keys));
    var stamps = new HashMap<String, String>();
    for (var key : keys) {
      var value = stored.get(key);
      if ("broken".equals(value)) {
        throw new IllegalStateException("away");
      }
      if (value != null) {
        stamps.put(key, "stamp of " + value);
      }
    }
    return stamps;
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
