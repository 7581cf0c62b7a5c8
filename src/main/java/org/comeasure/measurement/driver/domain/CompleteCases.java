package org.comeasure.measurement.driver.domain;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Answer vectors without gaps.
 *
 * @param columns length of each
 * @param different vectors, each once
 * @param times how often each of them was given
 */
record CompleteCases(int columns, int[][] different, int[] times) {

  int n() {
    return Arrays.stream(times).sum();
  }

  Moments moments() {
    return Moments.of(columns, different, times);
  }

  /** For each case the place of its vector, for drawing cases at random. */
  int[] places() {
    var places = new int[n()];
    int filled = 0;
    for (int i = 0; i < times.length; i++) {
      Arrays.fill(places, filled, filled + times[i], i);
      filled += times[i];
    }
    return places;
  }

  /** As many cases, drawn at random with replacement. */
  CompleteCases redrawn(int[] places, SplittableRandom random) {
    var drawn = new int[times.length];
    for (int i = 0; i < places.length; i++) {
      drawn[places[random.nextInt(places.length)]]++;
    }
    return new CompleteCases(columns, different, drawn);
  }
}
