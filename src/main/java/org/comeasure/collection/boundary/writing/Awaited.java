package org.comeasure.collection.boundary.writing;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Waits for what will be written. */
public final class Awaited {

  private Awaited() {}

  /** The result, or the failure itself rather than one that holds it. */
  public static <T> T result(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }
}
