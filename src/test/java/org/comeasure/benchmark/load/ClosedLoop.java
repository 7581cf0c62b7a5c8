package org.comeasure.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** So many clients, each of which begins anew as soon as it is answered. */
public final class ClosedLoop {
  private static final int ENOUGH = 3;
  private static final int WARM = 20_000;
  private static final int LONGEST_WARM_UP = 12;

  private ClosedLoop() {}

  /** Makes the n-th client. */
  public interface Clients {
    Client client(int number) throws Exception;
  }

  /**
   * @param seconds that were measured
   */
  public record Result(Latencies latencies, double seconds) {
    public double perSecond() {
      return latencies.count() / seconds;
    }
  }

  public static Result run(int count, Duration time, Clients clients) {
    long end = System.nanoTime() + time.toNanos();
    return runWhile(count, () -> System.nanoTime() < end, clients);
  }

  /** Until so much has been done that the server's code is compiled, within reason. */
  public static void warmUp(int count, Duration time, Clients clients) {
    int done = 0;
    for (int round = 0; round < LONGEST_WARM_UP && done < WARM; round++) {
      done += run(count, time, clients).latencies().count();
    }
  }

  /** Until a condition no longer holds; each client ends with what it is doing. */
  public static Result runWhile(int count, BooleanSupplier more, Clients clients) {
    var threads = Executors.newFixedThreadPool(count);
    try {
      long begin = System.nanoTime();
      var running = new ArrayList<Future<Latencies>>();
      for (int i = 0; i < count; i++) {
        int number = i;
        Callable<Latencies> one = () -> during(more, clients.client(number));
        running.add(threads.submit(one));
      }
      var all = new ArrayList<Latencies>();
      for (var client : running) {
        all.add(client.get());
      }
      return new Result(Latencies.of(all), (System.nanoTime() - begin) / 1e9);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A client failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Latencies during(BooleanSupplier more, Client client) throws Exception {
    try (client) {
      long[] nanos = new long[1024];
      int done = 0;
      while (more.getAsBoolean()) {
        if (done == nanos.length) {
          nanos = Arrays.copyOf(nanos, 2 * done);
        }
        long begin = System.nanoTime();
        client.once();
        nanos[done++] = System.nanoTime() - begin;
      }
      return new Latencies(Arrays.copyOf(nanos, done));
    }
  }

  /** One client, so many times, but no longer than so long once there are enough. */
  public static Latencies times(int most, Duration limit, Client client) {
    try (client) {
      repeat(most, limit.dividedBy(2), client);
      return new Latencies(repeat(most, limit, client));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static long[] repeat(int most, Duration limit, Client client) throws Exception {
    long[] nanos = new long[most];
    long start = System.nanoTime();
    int done = 0;
    while (done < most && (done < ENOUGH || System.nanoTime() - start < limit.toNanos())) {
      long begin = System.nanoTime();
      client.once();
      nanos[done++] = System.nanoTime() - begin;
    }
    return Arrays.copyOf(nanos, done);
  }
}
