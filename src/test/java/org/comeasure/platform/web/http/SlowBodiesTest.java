package org.comeasure.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SlowBodiesTest {

  private static final int RATE = 1_000;

  private long now = 1;
  private final SlowBodies bodies = new SlowBodies(4, 2, RATE, () -> now);

  @Test
  void whoeverIsFurthestBehindGivesHisPlaceUp() {
    var slow = bodies.enter("a", 10_000).orElseThrow();
    later(200);
    var slowest = enter("b");
    later(10);
    enter("c");
    enter("d");
    slow.reading();
    slow.read(900);
    later(700);
    assertThat(bodies.enter("phone", 100)).isPresent();
    assertThat(slowest.reading()).isFalse();
    assertThat(slow.reading()).isTrue();
  }

  @Test
  void nobodyGivesUpWithinItsFirstMoment() {
    for (var client : new String[] {"a", "b", "c", "d"}) {
      enter(client);
    }
    later(50);
    assertThat(bodies.enter("phone", 100)).isEmpty();
    later(1);
    assertThat(bodies.enter("phone", 100)).isPresent();
  }

  @Test
  void placeIsFreeOnceTheBodyIsThere() {
    var first = enter("a");
    enter("a");
    assertThat(bodies.enter("a", 100)).isEmpty();
    first.reading();
    first.read(60);
    assertThat(bodies.enter("a", 100)).isEmpty();
    first.reading();
    first.read(40);
    assertThat(bodies.enter("a", 100)).isPresent();
    first.close();
    assertThat(bodies.enter("a", 100)).isEmpty();
  }

  @Test
  void threadThatReadsIsFreedAndKeepsNothingOfIt() throws Exception {
    var place = enter("a");
    var freed = new AtomicBoolean();
    var reading = new CountDownLatch(1);
    var thread =
        new Thread(
            () -> {
              place.reading();
              reading.countDown();
              try {
                TimeUnit.MINUTES.sleep(1);
              } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
              }
              freed.set(place.failed() && !Thread.currentThread().isInterrupted());
            });
    thread.start();
    reading.await();
    later(600);
    for (int i = 0; i < 4; i++) {
      assertThat(bodies.enter("other" + i, 100)).isPresent();
    }
    thread.join(10_000);
    assertThat(freed).isTrue();
  }

  @Test
  void whoeverLeavesManyUnfinishedFindsNoPlaceWhereTheyAreFew() {
    for (int i = 0; i < 11; i++) {
      try (var place = enter("stranger")) {
        place.reading();
        place.failed();
      }
    }
    assertThat(bodies.enter("stranger", 100)).isPresent();
    enter("a");
    assertThat(bodies.enter("stranger", 100)).isEmpty();
    assertThat(bodies.enter("phone", 100)).isPresent();
  }

  private SlowBodies.Place enter(String client) {
    return bodies.enter(client, 100).orElseThrow();
  }

  private void later(long millis) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
