package org.comeasure.testing.stack;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Steps that run side by side, each after those it needs. The first failure ends all of them and is
 * the one that {@link #close} tells: what fails later only failed because it was stopped.
 */
public final class Together implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private final Runnable onFailure;
  private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);

  public Together(Runnable onFailure) {
    this.onFailure = onFailure;
  }

  public Part run(Runnable step, Part... needed) {
    CompletableFuture<?>[] before =
        Arrays.stream(needed).map(Part::end).toArray(CompletableFuture[]::new);
    CompletableFuture<Void> end =
        CompletableFuture.allOf(before).thenRunAsync(() -> guarded(step), threads);
    all = CompletableFuture.allOf(all, end);
    return new Part(end);
  }

  @Override
  public void close() {
    all.join();
    threads.shutdown();
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  private void guarded(Runnable step) {
    if (failure.get() != null) {
      return;
    }
    try {
      step.run();
    } catch (RuntimeException e) {
      if (failure.compareAndSet(null, e)) {
        onFailure.run();
      }
    }
  }

  /** A step that others can wait for. */
  public record Part(CompletableFuture<Void> end) {}
}
