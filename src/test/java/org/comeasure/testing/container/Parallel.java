package org.comeasure.testing.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does several things at the same moment, on threads of the container. */
@ApplicationScoped
public class Parallel {

  private static final int PATIENCE_SECONDS = 60;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory threads;

  /** The results in the order of the calls, once all of them have come back. */
  public <T> List<T> call(List<Callable<T>> calls) {
    var executor = Executors.newFixedThreadPool(calls.size(), threads);
    var start = new CyclicBarrier(calls.size());
    try {
      var running =
          calls.stream()
              .map(
                  call ->
                      executor.submit(
                          () -> {
                            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                            return call.call();
                          }))
              .toList();
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    } finally {
      executor.shutdownNow();
    }
  }
}
