package org.comeasure.collection.boundary.writing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that tell callers what became of what they handed in. Not those that write: somebody
 * who does not read an answer must not hold up what others want to have stored.
 */
@ApplicationScoped
public class Answering implements Executor {

  private static final int THREADS = 8;
  private static final int IDLE_SECONDS = 60;

  @Inject CleanThreads threads;

  private ThreadPoolExecutor executor;

  @PostConstruct
  void start() {
    executor =
        new ThreadPoolExecutor(
            THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    executor.allowCoreThreadTimeOut(true);
  }

  @PreDestroy
  void stop() {
    executor.shutdown();
  }

  @Override
  public void execute(Runnable answer) {
    executor.execute(answer);
  }
}
