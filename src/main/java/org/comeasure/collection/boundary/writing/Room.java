package org.comeasure.collection.boundary.writing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Those who wait to be written, in the order of their arrival, and who writes. */
final class Room<M, R> {

  private final Limits limits;
  private final ArrayDeque<Waiting<M, R>> waiting = new ArrayDeque<>();
  private int weight;
  private int writing;
  private boolean closed;

  Room(Limits limits) {
    this.limits = limits;
  }

  /**
   * Whether a further writer has to begin, which then counts as one.
   *
   * @throws NoRoomException when there is none
   */
  synchronized boolean enter(Waiting<M, R> one) {
    if (closed) {
      throw new NoRoomException("closing");
    }
    if (weight > 0 && weight + one.weight() > limits.room()) {
      throw new NoRoomException("%d responses are waiting".formatted(weight));
    }
    waiting.add(one);
    weight += one.weight();
    if (writing == limits.writers() || (writing > 0 && weight < limits.further())) {
      return false;
    }
    writing++;
    return true;
  }

  /** The next to be written together; when there are none this writer has ended. */
  synchronized List<Waiting<M, R>> next() {
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
      writing--;
      notifyAll();
    }
    return group;
  }

  /** Nobody enters any more; those who have not been written when the time is over are returned. */
  synchronized List<Waiting<M, R>> close(long patienceMillis) throws InterruptedException {
    closed = true;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    while (writing > 0) {
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
