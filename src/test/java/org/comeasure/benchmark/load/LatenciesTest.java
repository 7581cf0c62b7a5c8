package org.comeasure.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void percentilesAreTheNearestRank() {
    var hundred = new Latencies(LongStream.rangeClosed(1, 100).map(i -> 101 - i).toArray());
    assertThat(hundred.percentile(50)).isEqualTo(50);
    assertThat(hundred.percentile(95)).isEqualTo(95);
    assertThat(hundred.percentile(100)).isEqualTo(100);
    assertThat(new Latencies(new long[] {7}).percentile(99)).isEqualTo(7);
  }

  @Test
  void partsAreSortedTogether() {
    var both =
        Latencies.of(List.of(new Latencies(new long[] {9, 1}), new Latencies(new long[] {5})));
    assertThat(both.count()).isEqualTo(3);
    assertThat(both.percentile(50)).isEqualTo(5);
  }
}
