package org.comeasure.testing.stack;

import java.util.Optional;

/** {@code mvn -Prun}: everything a person needs to see the portal, until Ctrl-C. */
public final class Run {
  private static final long LOOK_EVERY_MS = 500;

  private Run() {}

  public static void main(String[] arguments) throws InterruptedException {
    Progress progress = new Progress(System.out);
    try {
      Stack stack = Stack.in(StackSettings.fromEnvironment(System.getenv()), progress);
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-all"));
      run(stack, progress);
    } catch (StackFailure e) {
      progress.plain("");
      progress.plain("Comeasure cannot run. " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Stack stack, Progress progress) throws InterruptedException {
    try (stack) {
      stack.start();
      progress.plain("");
      progress.plain("Comeasure is ready on " + stack.settings().portal() + " (Ctrl-C stops it).");
      watch(stack);
    }
  }

  /** A signal reaches the children too; the pause lets our own stop come first. */
  private static void watch(Stack stack) throws InterruptedException {
    while (true) {
      Thread.sleep(LOOK_EVERY_MS);
      Optional<String> failure = stack.failure();
      if (failure.isPresent()) {
        Thread.sleep(LOOK_EVERY_MS);
        if (!stack.closing()) {
          throw new StackFailure(failure.get());
        }
      }
    }
  }
}
