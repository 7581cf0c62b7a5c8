package org.comeasure.measurement.target.boundary.page;

import java.util.List;
import org.comeasure.measurement.target.boundary.page.TargetWords.Said;
import org.comeasure.measurement.target.domain.Source;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of benchmarks, in words.
 *
 * @param now how the reader's own figure compares; null where nothing is to be told
 * @param history empty where the reader may not know
 */
public record BenchmarkLine(
    String id,
    String measure,
    String value,
    Source source,
    String days,
    TargetLine.@Nullable Standing now,
    List<Said> history,
    boolean open) {

  public BenchmarkLine {
    history = List.copyOf(history);
  }
}
