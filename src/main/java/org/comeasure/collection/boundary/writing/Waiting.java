package org.comeasure.collection.boundary.writing;

import java.util.concurrent.CompletableFuture;

/** One member on its way, and where its caller waits for what becomes of it. */
record Waiting<M, R>(M member, int weight, CompletableFuture<R> result) {

  Waiting(M member, int weight) {
    this(member, weight, new CompletableFuture<>());
  }
}
