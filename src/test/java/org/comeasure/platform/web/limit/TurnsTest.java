package org.comeasure.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final ManufacturerId VELMORA = ManufacturerId.next();

  private final Tenant greedy = new Tenant(VELMORA, PartnerId.next());
  private final Tenant neighbour = new Tenant(VELMORA, PartnerId.next());
  private final Turns turns = new Turns();
  private final ExecutorService people = Executors.newFixedThreadPool(60);
  private long now = 1;

  @AfterEach
  void goHome() {
    people.shutdownNow();
  }

  @Test
  void aTenantAloneHasAllTurnsAndSharesThemOnceAnotherReads() {
    with(4, Duration.ZERO);
    var first = turns.take(greedy);
    turns.take(greedy);
    turns.take(greedy);
    turns.take(neighbour).end();
    assertThatThrownBy(() -> turns.take(greedy)).isInstanceOf(ProblemException.class);
    first.end();
    assertThatThrownBy(() -> turns.take(greedy)).isInstanceOf(ProblemException.class);
    assertThatCode(() -> turns.take(neighbour).end()).doesNotThrowAnyException();
    now += Duration.ofSeconds(3).toNanos();
    assertThatCode(() -> turns.take(greedy)).doesNotThrowAnyException();
    assertThatCode(() -> turns.take(greedy)).doesNotThrowAnyException();
    assertThatThrownBy(() -> turns.take(greedy)).isInstanceOf(ProblemException.class);
  }

  @Test
  void everyTenantHasATurnHoweverManyThereAre() {
    with(2, Duration.ZERO);
    for (int i = 0; i < 10; i++) {
      var other = new Tenant(VELMORA, PartnerId.next());
      assertThatCode(() -> turns.take(other)).doesNotThrowAnyException();
    }
  }

  @Test
  void whoeverWaitsGetsItsTurn() {
    with(2, Duration.ofSeconds(20));
    var working = new AtomicInteger();
    var most = new AtomicInteger();
    var all = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; i < 40; i++) {
      all.add(
          CompletableFuture.runAsync(
              () -> {
                var turn = turns.take(greedy);
                most.accumulateAndGet(working.incrementAndGet(), Math::max);
                Thread.yield();
                working.decrementAndGet();
                turn.end();
              },
              people));
    }
    all.forEach(CompletableFuture::join);
    assertThat(most.get()).isBetween(1, 2);
    turns.take(greedy);
    turns.take(greedy).end();
  }

  @Test
  void tooManyDoNotEvenWait() {
    with(1, Duration.ofSeconds(20));
    var turn = turns.take(greedy);
    var all = new ArrayList<CompletableFuture<Boolean>>();
    for (int i = 0; i < 60; i++) {
      all.add(CompletableFuture.supplyAsync(this::takesOne, people));
    }
    CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new)).join();
    turn.end();
    assertThat(all).extracting(CompletableFuture::join).contains(true, false);
  }

  @Test
  void whoeverHasWaitedForTooLongTakesNobodysTurn() {
    with(1, Duration.ofMillis(1));
    var turn = turns.take(greedy);
    assertThat(takesOne()).isFalse();
    turn.end();
    assertThat(takesOne()).isTrue();
  }

  private boolean takesOne() {
    try {
      turns.take(greedy).end();
      return true;
    } catch (ProblemException tooMany) {
      return false;
    }
  }

  private void with(int atOnce, Duration patience) {
    turns.atOnce = Optional.of(atOnce);
    turns.patience = patience;
    turns.nanos = () -> now;
  }
}
