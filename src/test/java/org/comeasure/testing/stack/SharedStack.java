package org.comeasure.testing.stack;

import org.jspecify.annotations.Nullable;

/**
 * One stack for all tests of a JVM, started when the first of them asks and stopped when the JVM
 * ends.
 */
public final class SharedStack {
  private static @Nullable Stack running;
  private static @Nullable RuntimeException failure;

  private SharedStack() {}

  /** A start that failed once is not tried again: every test would wait for the same failure. */
  public static synchronized Stack get() {
    if (failure != null) {
      throw failure;
    }
    if (running == null) {
      running = start();
    }
    return running;
  }

  private static Stack start() {
    Stack stack = Stack.in(StackSettings.forTests(), new Progress(System.out));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-test-stack"));
    try {
      stack.start();
      return stack;
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }
}
