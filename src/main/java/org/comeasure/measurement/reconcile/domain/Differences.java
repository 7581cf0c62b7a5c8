package org.comeasure.measurement.reconcile.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.comeasure.measurement.domain.tally.Cell;
import org.comeasure.measurement.domain.tally.Counts;
import org.comeasure.measurement.domain.tally.Cube;
import org.comeasure.measurement.domain.tally.Tally;

/**
 * What has to be added to each cube so that it tells what the responses tell.
 *
 * @param cells by cube, none of them zero
 * @param compared how many cells were looked at
 */
public record Differences(Map<Cube, SortedMap<Cell, Tally>> cells, long compared) {

  public static final Differences NONE = new Differences(Map.of(), 0);

  /** Counted minus stored. */
  public static Differences between(
      Counts counted, Function<Cube, ? extends Map<Cell, Tally>> stored) {
    var missing = new EnumMap<Cube, SortedMap<Cell, Tally>>(Cube.class);
    long compared = 0;
    for (var cube : Cube.values()) {
      var difference = new TreeMap<>(counted.in(cube));
      stored.apply(cube).forEach((cell, own) -> difference.merge(cell, own.negated(), Tally::plus));
      compared += difference.size();
      difference.values().removeIf(Tally::isNothing);
      missing.put(cube, difference);
    }
    return new Differences(missing, compared);
  }

  public boolean none() {
    return size() == 0;
  }

  /** How many cells differ. */
  public long size() {
    return cells.values().stream().mapToLong(Map::size).sum();
  }
}
