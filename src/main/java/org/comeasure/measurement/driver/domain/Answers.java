package org.comeasure.measurement.driver.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Answer vectors, equal ones counted once: people who rate on five points often agree, so that
 * hundreds of thousands of answers are a few thousand different ones.
 */
public final class Answers {

  /** A question that was left out or not asked. */
  public static final int MISSING = -1;

  private final int columns;
  private final Map<Row, Integer> counts = new LinkedHashMap<>();
  private long size;

  /**
   * @param scores one a column
   */
  private record Row(List<Integer> scores) {}

  public Answers(int columns) {
    this.columns = columns;
  }

  /**
   * @param scores one a column, {@link #MISSING} where there is none
   */
  public void add(int[] scores) {
    if (scores.length != columns) {
      throw new IllegalArgumentException(scores.length + " scores for " + columns + " columns");
    }
    counts.merge(new Row(Arrays.stream(scores).boxed().toList()), 1, Integer::sum);
    size++;
  }

  public long size() {
    return size;
  }

  /** Those without a gap in the columns from the given one on, reduced to these. */
  public CompleteCases completeFrom(int first) {
    return complete(IntStream.range(first, columns).toArray());
  }

  /** Those without a gap in these columns, reduced to them. */
  CompleteCases complete(int... wanted) {
    var complete = new LinkedHashMap<List<Integer>, Integer>();
    counts.forEach(
        (row, count) -> {
          var scores = Arrays.stream(wanted).mapToObj(row.scores()::get).toList();
          if (!scores.contains(MISSING)) {
            complete.merge(scores, count, Integer::sum);
          }
        });
    var different = new ArrayList<int[]>();
    var times = new int[complete.size()];
    for (var entry : complete.entrySet()) {
      times[different.size()] = entry.getValue();
      different.add(entry.getKey().stream().mapToInt(Integer::intValue).toArray());
    }
    return new CompleteCases(wanted.length, different.toArray(int[][]::new), times);
  }
}
