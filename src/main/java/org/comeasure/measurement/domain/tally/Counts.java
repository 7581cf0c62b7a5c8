package org.comeasure.measurement.domain.tally;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.collection.CountedResponse;
import org.comeasure.programme.MeasureEntry;

/**
 * What is to be added to tallies, by cells of all dimensions. Under measure {@value
 * MeasureEntry#QUALITY} the responses themselves are counted; {@link QualityCount} says which count
 * is which. Under measure {@value MeasureEntry#CHANNELS} they are counted by the number of their
 * channel.
 */
public record Counts(SortedMap<Cell, Tally> cells) {

  public Counts {
    cells = Collections.unmodifiableSortedMap(cells);
  }

  public static Counts of(Iterable<CountedResponse> responses) {
    var cells = new TreeMap<Cell, Tally>();
    for (var response : responses) {
      cells.merge(cell(response), Tally.of(response), Tally::plus);
    }
    return new Counts(cells);
  }

  /** What turns the one into the other. */
  public Counts minus(Counts other) {
    var difference = new TreeMap<>(cells);
    other.cells.forEach((cell, tally) -> difference.merge(cell, tally.negated(), Tally::plus));
    return new Counts(difference);
  }

  /**
   * Cells of the cube in the order of their key, each with one entry a measure; those that do not
   * change are left out.
   */
  public SortedMap<Cell, Tally> in(Cube cube) {
    var own = new TreeMap<Cell, Tally>();
    cells.forEach(
        (whole, tally) -> cube.cells(whole).forEach(cell -> own.merge(cell, tally, Tally::plus)));
    own.replaceAll((cell, tally) -> tally.compact());
    own.values().removeIf(Tally::isNothing);
    return own;
  }

  private static Cell cell(CountedResponse response) {
    return new Cell(
        response.partner(),
        response.day(),
        response.touchpoint(),
        response.branch(),
        response.audience(),
        response.country(),
        response.channel(),
        response.productLine());
  }
}
