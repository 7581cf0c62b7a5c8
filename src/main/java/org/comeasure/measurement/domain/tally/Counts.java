package org.comeasure.measurement.domain.tally;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.collection.CountedResponse;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.programme.MeasureEntry;

/**
 * What is to be added to tallies, by cells of all dimensions. Under measure {@value
 * MeasureEntry#QUALITY} the responses themselves are counted; {@link QualityCount} says which count
 * is which.
 */
public record Counts(SortedMap<Cell, Delta> cells) {

  public Counts {
    cells = Collections.unmodifiableSortedMap(cells);
  }

  public static Counts of(Iterable<CountedResponse> responses) {
    var cells = new TreeMap<Cell, Delta>();
    for (var response : responses) {
      response
          .scores()
          .forEach((measure, score) -> add(cells, response, measure, Histogram.ofAnswers(score)));
      add(cells, response, MeasureEntry.QUALITY, QualityCount.of(response.quality()));
    }
    return new Counts(cells);
  }

  /** What turns the one into the other. */
  public Counts minus(Counts other) {
    var difference = new TreeMap<>(cells);
    other.cells.forEach((cell, delta) -> difference.merge(cell, delta.negated(), Delta::plus));
    return new Counts(difference);
  }

  /**
   * Cells of the cube, one entry a cell, in the order of their key; those that do not change are
   * left out.
   */
  public SortedMap<Cell, Delta> in(Cube cube) {
    var own = new TreeMap<Cell, Delta>();
    for (Map.Entry<Cell, Delta> entry : cells.entrySet()) {
      cube.cells(entry.getKey()).forEach(cell -> own.merge(cell, entry.getValue(), Delta::plus));
    }
    own.values().removeIf(Delta::isZero);
    return own;
  }

  private static void add(
      Map<Cell, Delta> cells, CountedResponse response, int measure, Histogram answer) {
    cells.merge(cell(response, measure), Delta.of(answer), Delta::plus);
  }

  private static Cell cell(CountedResponse response, int measure) {
    return new Cell(
        response.partner(),
        measure,
        response.day(),
        response.touchpoint(),
        response.branch(),
        response.audience(),
        response.country(),
        response.channel(),
        response.productLine());
  }
}
