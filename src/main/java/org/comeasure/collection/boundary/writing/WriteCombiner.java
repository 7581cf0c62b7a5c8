package org.comeasure.collection.boundary.writing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Has members written in groups. Nobody waits on purpose: a member that comes when a writer is free
 * is written at once, and those that come meanwhile form the next group. A group that fails is
 * tried again member by member, so that a bad one fails alone.
 *
 * @param <M> a member
 * @param <R> what becomes of it
 */
public final class WriteCombiner<M, R> {

  private static final Logger LOG = System.getLogger(WriteCombiner.class.getName());

  private final Work<M, R> work;
  private final Room<M, R> room;
  private final Executor writers;

  /**
   * @param weight of a member, counted in responses
   * @param write writes a group for good or not at all; the results are in the members' order
   * @param worthTryingAlone whether members may pass one by one after such a failure of their group
   */
  public record Work<M, R>(
      ToIntFunction<M> weight,
      Function<List<M>, List<R>> write,
      Predicate<RuntimeException> worthTryingAlone) {}

  public WriteCombiner(Work<M, R> work, Limits limits, Executor writers) {
    this.work = work;
    this.room = new Room<>(limits);
    this.writers = writers;
  }

  /** Completes once the member is kept for good, or with the reason why it is not. */
  public CompletionStage<R> accept(M member) {
    var one = new Waiting<M, R>(member, work.weight().applyAsInt(member));
    try {
      begin(room.enter(one));
    } catch (NoRoomException full) {
      one.result().completeExceptionally(full);
    }
    return one.result();
  }

  /** To be called now and then: those that wait behind a writer that is stuck get another one. */
  public void lookAfter() {
    begin(room.further());
  }

  /** For how long the oldest member has waited that is not written yet. */
  public Duration longestWait() {
    return room.longestWait();
  }

  private void begin(Optional<Room.Writer> further) {
    try {
      further.ifPresent(writer -> writers.execute(() -> writeAll(writer)));
    } catch (RejectedExecutionException stopped) {
      close(0);
    }
  }

  /** Takes nothing more, writes what waits, and gives up on the rest when the time is over. */
  public void close(long patienceMillis) {
    try {
      fail(room.close(patienceMillis), new NoRoomException("closed"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeAll(Room.Writer writer) {
    for (var group = room.next(writer); !group.isEmpty(); group = room.next(writer)) {
      try {
        write(group);
      } catch (RuntimeException | Error broken) {
        LOG.log(Level.ERROR, "A group could not be written", broken);
        fail(group, broken);
      }
    }
  }

  private void write(List<Waiting<M, R>> group) {
    List<R> results;
    try {
      results = work.write().apply(group.stream().map(Waiting::member).toList());
    } catch (RuntimeException e) {
      if (group.size() == 1 || !work.worthTryingAlone().test(e)) {
        fail(group, e);
      } else {
        group.forEach(one -> write(List.of(one)));
      }
      return;
    }
    for (int i = 0; i < group.size(); i++) {
      group.get(i).result().complete(results.get(i));
    }
  }

  private static void fail(List<? extends Waiting<?, ?>> group, Throwable reason) {
    group.forEach(one -> one.result().completeExceptionally(reason));
  }
}
