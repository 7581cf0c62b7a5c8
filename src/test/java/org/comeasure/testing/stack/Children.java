package org.comeasure.testing.stack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The child processes in the order of their start; they are stopped the other way round. */
final class Children {
  private static final Duration GRACE = Duration.ofSeconds(45);

  private final Deque<Child> running = new ArrayDeque<>();
  private boolean closing;

  /** Once closing has begun nothing new starts, so a signal during the start leaves nobody over. */
  synchronized Child start(Supplier<Child> starter) {
    if (closing) {
      throw new StackFailure("Stopped before everything was started.");
    }
    Child child = starter.get();
    running.push(child);
    return child;
  }

  /** Ends one by name without a warning. */
  synchronized void kill(String name) {
    running.stream()
        .filter(child -> child.name().equals(name))
        .toList()
        .forEach(
            child -> {
              running.remove(child);
              child.kill();
            });
  }

  /** Asks one by name to end, and waits for it. */
  void stop(String name) {
    named(name)
        .ifPresent(
            child -> {
              finished(child);
              child.stop(GRACE);
            });
  }

  synchronized Optional<Child> named(String name) {
    return running.stream().filter(child -> child.name().equals(name)).findFirst();
  }

  synchronized void finished(Child child) {
    running.remove(child);
  }

  synchronized boolean closing() {
    return closing;
  }

  synchronized Optional<Child> dead() {
    return closing ? Optional.empty() : running.stream().filter(c -> !c.alive()).findFirst();
  }

  void stopAll(Progress progress) {
    synchronized (this) {
      closing = true;
    }
    for (Child child = next(); child != null; child = next()) {
      progress.say(child.name(), "stopping");
      child.stop(GRACE);
    }
  }

  @Nullable
  private synchronized Child next() {
    return running.poll();
  }
}
