package org.comeasure.benchmark.load;

import java.util.Arrays;
import java.util.List;

/** How long each of many things took, in nanoseconds. */
public final class Latencies {
  private final long[] sorted;

  public Latencies(long[] nanos) {
    this.sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  public static Latencies of(List<Latencies> parts) {
    return new Latencies(
        parts.stream().flatMapToLong(part -> Arrays.stream(part.sorted)).toArray());
  }

  public int count() {
    return sorted.length;
  }

  /** The nearest rank: of 200, the 95th percentile is the 190th from the shortest. */
  public long percentile(int percent) {
    if (sorted.length == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }
}
