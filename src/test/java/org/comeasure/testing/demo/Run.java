package org.comeasure.testing.demo;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comeasure.testing.stack.Progress;
import org.comeasure.testing.stack.Stack;
import org.comeasure.testing.stack.StackFailure;
import org.comeasure.testing.stack.StackSettings;

/** {@code mvn -Prun}: everything a person needs to see the portal, until Ctrl-C. */
public final class Run {
  private static final long LOOK_EVERY_MS = 500;

  private final Progress progress = new Progress(System.out);
  private final AtomicBoolean signalled = new AtomicBoolean();

  private Run() {}

  public static void main(String[] arguments) throws InterruptedException {
    Run run = new Run();
    try {
      run.untilStopped();
    } catch (StackFailure e) {
      run.fail(e);
    }
  }

  private void untilStopped() throws InterruptedException {
    Stack stack = Stack.in(StackSettings.fromEnvironment(System.getenv()), progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop-all"));
    try (stack) {
      stack.start();
      progress.plain(Demo.in(stack, progress).greeting());
      giveMemoryBack();
      watch(stack);
    }
  }

  /**
   * What the build needed is of no use while it waits: with the options of .mvn the heap shrinks.
   */
  private static void giveMemoryBack() {
    System.gc();
  }

  private void stop(Stack stack) {
    signalled.set(true);
    stack.close();
  }

  /** What fails because we were told to stop is no news. */
  private void fail(StackFailure failure) {
    if (!signalled.get()) {
      progress.plain("");
      progress.plain("Comeasure cannot run. " + failure.getMessage());
      System.exit(1);
    }
  }

  /** A signal reaches the children too; the pause lets our own stop come first. */
  private void watch(Stack stack) throws InterruptedException {
    while (!signalled.get()) {
      Thread.sleep(LOOK_EVERY_MS);
      Optional<String> failure = stack.failure();
      if (failure.isPresent()) {
        Thread.sleep(LOOK_EVERY_MS);
        throw new StackFailure(failure.get());
      }
    }
  }
}
