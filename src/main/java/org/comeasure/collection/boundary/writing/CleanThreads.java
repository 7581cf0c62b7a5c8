package org.comeasure.collection.boundary.writing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes threads from one that began with the portal. The server gives each thread a copy of what
 * its maker is in the middle of: made from a request, one that writes for many would keep that
 * request's caller and transaction for its whole life.
 */
@ApplicationScoped
public class CleanThreads implements ThreadFactory {

  @Resource ManagedThreadFactory threads;

  private @Nullable ExecutorService maker;

  void start(@Observes @Priority(2) @Initialized(ApplicationScoped.class) Object started) {
    maker = Executors.newSingleThreadExecutor(threads);
    CompletableFuture.runAsync(() -> {}, maker).join();
  }

  @PreDestroy
  void stop() {
    if (maker != null) {
      maker.shutdown();
    }
  }

  @Override
  public Thread newThread(Runnable work) {
    if (maker == null) {
      throw new IllegalStateException("before the portal has started");
    }
    return CompletableFuture.supplyAsync(() -> threads.newThread(work), maker).join();
  }
}
