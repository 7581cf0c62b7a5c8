package org.comeasure.collection.boundary.writing;

import java.util.concurrent.CompletableFuture;

/** One member on its way, since when, and where its caller waits for what becomes of it. */
record Waiting<M, R>(M member, int weight, long since, CompletableFuture<R> result) {

  Waiting(M member, int weight) {
    this(member, weight, System.nanoTime(), new CompletableFuture<>());
  }
}
