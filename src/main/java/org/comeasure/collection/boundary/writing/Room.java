package org.comeasure.collection.boundary.writing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Those who wait to be written, in the order of their arrival, and who writes. */
final class Room<M, R> {

  private final Limits limits;
  private final ArrayDeque<Waiting<M, R>> waiting = new ArrayDeque<>();
  private final Map<Writer, Group> writing = new HashMap<>();
  private int weight;
  private boolean closed;

  /** Somebody who writes, told from others. */
  static final class Writer {}

  /** What a writer has taken. */
  private record Group(long begun, long oldest) {}

  Room(Limits limits) {
    this.limits = limits;
  }

  /**
   * The further writer that has to begin, if any.
   *
   * @throws NoRoomException when there is none
   */
  synchronized Optional<Writer> enter(Waiting<M, R> one) {
    if (closed) {
      throw new NoRoomException("closing");
    }
    if (weight > 0 && weight + one.weight() > limits.room()) {
      throw new NoRoomException("%d responses are waiting".formatted(weight));
    }
    waiting.add(one);
    weight += one.weight();
    return further();
  }

  /** The writer that has to begin because those that write are stuck, if any. */
  synchronized Optional<Writer> further() {
    long now = System.nanoTime();
    long slow = limits.slow().toNanos();
    long busy = writing.values().stream().filter(group -> now - group.begun() < slow).count();
    if (waiting.isEmpty()
        || busy >= limits.writers()
        || writing.size() >= limits.most()
        || (busy > 0 && weight < limits.further())) {
      return Optional.empty();
    }
    var writer = new Writer();
    writing.put(writer, new Group(now, now));
    return Optional.of(writer);
  }

  /** The next to be written together; when there are none this writer has ended. */
  synchronized List<Waiting<M, R>> next(Writer writer) {
    var group = new ArrayList<Waiting<M, R>>();
    int sum = 0;
    while (!waiting.isEmpty()
        && (group.isEmpty() || sum + waiting.element().weight() <= limits.group())) {
      var one = waiting.remove();
      sum += one.weight();
      group.add(one);
    }
    weight -= sum;
    if (group.isEmpty()) {
      writing.remove(writer);
      notifyAll();
    } else {
      writing.put(writer, new Group(System.nanoTime(), group.get(0).since()));
    }
    return group;
  }

  /** For how long the oldest has waited that is not written yet. */
  synchronized Duration longestWait() {
    long now = System.nanoTime();
    return Duration.ofNanos(
        LongStream.concat(
                waiting.stream().limit(1).mapToLong(Waiting::since),
                writing.values().stream().mapToLong(Group::oldest))
            .map(since -> now - since)
            .max()
            .orElse(0));
  }

  /** Nobody enters any more; those who have not been written when the time is over are returned. */
  synchronized List<Waiting<M, R>> close(long patienceMillis) throws InterruptedException {
    closed = true;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    while (!writing.isEmpty()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    var rest = List.copyOf(waiting);
    waiting.clear();
    weight = 0;
    return rest;
  }
}
