package org.comeasure.collection.boundary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Members are written in groups, each answered after its own commit and failing alone. */
@Timeout(30)
class WriteCombinerTest {

  private static final String BAD = "bad";
  private static final Duration PATIENT = Duration.ofMinutes(1);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<List<String>> written = new CopyOnWriteArrayList<>();
  private final Semaphore commits = new Semaphore(0);
  private final Semaphore begun = new Semaphore(0);

  @AfterEach
  void stop() {
    commits.release(1_000);
    threads.shutdownNow();
  }

  @Test
  void whatComesWhileAGroupIsWrittenIsTheNextGroup() throws Exception {
    var combiner = combiner(new Limits(1, 1, 100, 100, PATIENT));
    var first = accept(combiner, "first");
    begun.acquire();
    var others = IntStream.range(0, 5).mapToObj(i -> accept(combiner, "other " + i)).toList();
    commits.release(2);
    for (int i = 0; i < 5; i++) {
      assertThat(others.get(i).get(10, TimeUnit.SECONDS)).isEqualTo("kept other " + i);
    }
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("kept first");
    assertThat(written).hasSize(2);
    assertThat(written.get(1))
        .containsExactly("other 0", "other 1", "other 2", "other 3", "other 4");
  }

  @Test
  void nobodyIsAnsweredBeforeTheCommit() throws Exception {
    var combiner = combiner(new Limits(1, 1, 100, 100, PATIENT));
    var answer = accept(combiner, "one");
    begun.acquire();
    assertThat(answer).isNotDone();
    commits.release();
    assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("kept one");
  }

  @Test
  void whoeverComesAfterAStuckWriterIsWrittenByAnother() throws Exception {
    var combiner = combiner(new Limits(1, 100, 100, 100, Duration.ofMillis(50)));
    var stuck = accept(combiner, "stuck");
    begun.acquire();
    var next = accept(combiner, "next");
    combiner.lookAfter();
    assertThat(begun.tryAcquire(0, TimeUnit.SECONDS)).isFalse();
    TimeUnit.MILLISECONDS.sleep(60);
    combiner.lookAfter();
    begun.acquire();
    assertThat(combiner.longestWait()).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    commits.release(2);
    assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo("kept next");
    assertThat(stuck.get(10, TimeUnit.SECONDS)).isEqualTo("kept stuck");
    combiner.close(1_000);
    assertThat(combiner.longestWait()).isZero();
  }

  @Test
  void noMoreGetStuckThanAreAllowed() throws Exception {
    var combiner = combiner(new Limits(1, 1, 1, 100, Duration.ZERO));
    for (int i = 0; i < 20; i++) {
      accept(combiner, "member " + i);
    }
    begun.acquire(4);
    assertThat(begun.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();
  }

  @Test
  void aBadMemberFailsAlone() throws Exception {
    var combiner = combiner(new Limits(1, 1, 100, 100, PATIENT));
    var first = accept(combiner, "first");
    begun.acquire();
    var good = accept(combiner, "good");
    var bad = accept(combiner, BAD);
    var better = accept(combiner, "better");
    commits.release(10);
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("kept first");
    assertThat(good.get(10, TimeUnit.SECONDS)).isEqualTo("kept good");
    assertThat(better.get(10, TimeUnit.SECONDS)).isEqualTo("kept better");
    assertThatThrownBy(() -> bad.get(10, TimeUnit.SECONDS))
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(written).containsExactly(List.of("first"), List.of("good"), List.of("better"));
  }

  @Test
  void whatFailsForAllIsNotTriedOneByOne() throws Exception {
    var attempts = new ArrayList<List<String>>();
    var work =
        new WriteCombiner.Work<String, String>(
            member -> 1,
            group -> {
              attempts.add(group);
              begun.release();
              commits.acquireUninterruptibly();
              throw new IllegalStateException("away");
            },
            failure -> false);
    var combiner = new WriteCombiner<>(work, new Limits(1, 1, 100, 100, PATIENT), threads);
    var first = accept(combiner, "first");
    begun.acquire();
    var others = List.of(accept(combiner, "second"), accept(combiner, "third"));
    commits.release(10);
    assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("away");
    for (var other : others) {
      assertThatThrownBy(() -> other.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("away");
    }
    assertThat(attempts).hasSize(2);
  }

  @Test
  void aBrokenWriterLeavesNobodyWaitingAndTheNextIsWritten() throws Exception {
    var broken = new ArrayList<String>(List.of("once"));
    var work =
        new WriteCombiner.Work<String, String>(
            member -> 1,
            group -> {
              if (broken.remove("once")) {
                throw new StackOverflowError();
              }
              return group;
            },
            failure -> true);
    var combiner = new WriteCombiner<>(work, new Limits(1, 1, 100, 100, PATIENT), threads);
    var first = accept(combiner, "first");
    assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS))
        .hasRootCauseInstanceOf(StackOverflowError.class);
    assertThat(accept(combiner, "second").get(10, TimeUnit.SECONDS)).isEqualTo("second");
  }

  @Test
  void groupsKeepTheirLimitAndALargeMemberGoesAlone() throws Exception {
    var combiner = combiner(new Limits(1, 1, 3, 1_000, PATIENT));
    accept(combiner, "first");
    begun.acquire();
    var large = "x".repeat(50);
    var last = List.of("a", "b", "c", "d", large, "e");
    var answers = last.stream().map(member -> accept(combiner, member)).toList();
    commits.release(10);
    for (var answer : answers) {
      answer.get(10, TimeUnit.SECONDS);
    }
    assertThat(written)
        .containsExactly(
            List.of("first"), List.of("a", "b", "c"), List.of("d"), List.of(large), List.of("e"));
  }

  @Test
  void whenTheRoomIsFullTheNextIsRefusedAtOnceAndLaterTakenAgain() throws Exception {
    var combiner = combiner(new Limits(1, 1, 100, 2, PATIENT));
    var first = accept(combiner, "first");
    begun.acquire();
    var waiting = List.of(accept(combiner, "second"), accept(combiner, "third"));
    var refused = accept(combiner, "fourth");
    assertThat(refused).isCompletedExceptionally();
    assertThatThrownBy(refused::get).hasRootCauseInstanceOf(NoRoomException.class);
    commits.release(10);
    first.get(10, TimeUnit.SECONDS);
    waiting.get(1).get(10, TimeUnit.SECONDS);
    assertThat(accept(combiner, "fourth").get(10, TimeUnit.SECONDS)).isEqualTo("kept fourth");
  }

  @Test
  void aMemberLargerThanTheRoomIsTakenWhenNothingElseWaits() throws Exception {
    var combiner = combiner(new Limits(1, 1, 100, 2, PATIENT));
    commits.release();
    var large = "x".repeat(20);
    assertThat(accept(combiner, large).get(10, TimeUnit.SECONDS)).isEqualTo("kept " + large);
  }

  @Test
  void closingWritesWhatWaitsAndTakesNothingMore() throws Exception {
    var combiner = combiner(new Limits(1, 1, 1, 100, PATIENT));
    var taken = IntStream.range(0, 5).mapToObj(i -> accept(combiner, "no " + i)).toList();
    begun.acquire();
    var closing = threads.submit(() -> combiner.close(10_000));
    commits.release(10);
    closing.get(10, TimeUnit.SECONDS);
    assertThat(taken).allMatch(CompletableFuture::isDone);
    assertThat(written).hasSize(5);
    assertThatThrownBy(() -> accept(combiner, "late").get())
        .hasRootCauseInstanceOf(NoRoomException.class);
  }

  @Test
  void whoCannotBeWrittenBeforeTheEndGetsAnError() throws Exception {
    var combiner = combiner(new Limits(1, 1, 1, 100, PATIENT));
    var first = accept(combiner, "first");
    begun.acquire();
    var second = accept(combiner, "second");
    combiner.close(50);
    assertThat(first).isNotDone();
    assertThatThrownBy(second::get).hasRootCauseInstanceOf(NoRoomException.class);
    commits.release();
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("kept first");
  }

  @Test
  void noMoreWritersThanAllowedWorkAtOnce() throws Exception {
    var combiner = combiner(new Limits(2, 1, 1, 100, PATIENT));
    var answers = IntStream.range(0, 6).mapToObj(i -> accept(combiner, "no " + i)).toList();
    begun.acquire(2);
    assertThat(begun.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
    commits.release(10);
    for (var answer : answers) {
      answer.get(10, TimeUnit.SECONDS);
    }
    assertThat(written).hasSize(6);
  }

  @Test
  void aSecondWriterBeginsOnlyWhereMuchWaits() throws Exception {
    var combiner = combiner(new Limits(2, 3, 100, 1_000, PATIENT));
    accept(combiner, "first");
    begun.acquire();
    accept(combiner, "second");
    accept(combiner, "third");
    assertThat(begun.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
    var fourth = accept(combiner, "fourth");
    assertThat(begun.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    accept(combiner, "fifth");
    commits.release(10);
    fourth.get(10, TimeUnit.SECONDS);
    assertThat(written).contains(List.of("second", "third", "fourth"));
  }

  @Test
  void everyoneIsAnsweredOnceUnderLoad() throws Exception {
    commits.release(100_000);
    var combiner = combiner(new Limits(2, 1, 7, 100_000, PATIENT));
    var done = new CountDownLatch(8);
    var answers = new CopyOnWriteArrayList<CompletableFuture<String>>();
    for (int t = 0; t < 8; t++) {
      int thread = t;
      threads.execute(
          () -> {
            IntStream.range(0, 500).forEach(i -> answers.add(accept(combiner, thread + "/" + i)));
            done.countDown();
          });
    }
    done.await();
    for (var answer : answers) {
      answer.get(10, TimeUnit.SECONDS);
    }
    assertThat(written.stream().flatMap(List::stream)).hasSize(4_000).doesNotHaveDuplicates();
    assertThat(written).allMatch(group -> group.size() <= 7);
  }

  @Test
  void withoutThreadsNobodyWaits() {
    var combiner =
        new WriteCombiner<>(
            work(),
            new Limits(1, 1, 1, 10, PATIENT),
            command -> {
              throw new RejectedExecutionException("stopped");
            });
    assertThatThrownBy(() -> accept(combiner, "one").get())
        .hasRootCauseInstanceOf(NoRoomException.class);
  }

  private WriteCombiner<String, String> combiner(Limits limits) {
    return new WriteCombiner<>(work(), limits, threads);
  }

  /** Long names weigh more; each commit needs a permit. */
  private WriteCombiner.Work<String, String> work() {
    return new WriteCombiner.Work<>(
        member -> Math.max(1, member.length() / 10),
        group -> {
          begun.release();
          commits.acquireUninterruptibly();
          if (group.contains(BAD)) {
            throw new IllegalStateException("bad member");
          }
          written.add(group);
          return group.stream().map(member -> "kept " + member).toList();
        },
        failure -> true);
  }

  private static CompletableFuture<String> accept(
      WriteCombiner<String, String> combiner, String member) {
    return combiner.accept(member).toCompletableFuture();
  }
}
