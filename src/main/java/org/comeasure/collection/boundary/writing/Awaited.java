package org.comeasure.collection.boundary.writing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/** Waits for what will be written, but not for ever: a database may be silent. */
public final class Awaited {

  private static final int PATIENCE_SECONDS = 20;
  private static final int RETRY_SECONDS = 10;

  private Awaited() {}

  /** The same, failing when it takes too long; what it stands for may still be written. */
  public static <T> CompletableFuture<T> soon(CompletionStage<T> stage) {
    return stage.toCompletableFuture().copy().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** The result, or the failure itself rather than one that holds it. */
  public static <T> T result(CompletionStage<T> stage) {
    try {
      return soon(stage).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw Problem.of(ProblemType.UNAVAILABLE).retryAfter(RETRY_SECONDS).exception();
      }
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }
}
