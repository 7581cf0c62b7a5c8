package org.comeasure.measurement.domain.tally;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.collection.CountedResponse;
import org.comeasure.measurement.domain.Histogram;

/** Answers counted into cells, one entry a cell, in the order of their key. */
public record Counts(SortedMap<Cell, Histogram> cells) {

  public Counts {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  /** By day. */
  public static Counts of(Iterable<CountedResponse> responses) {
    var cells = new TreeMap<Cell, Histogram>();
    for (var response : responses) {
      response
          .scores()
          .forEach(
              (measure, score) ->
                  cells.merge(
                      cell(response, measure), Histogram.ofAnswers(score), Histogram::plus));
    }
    return new Counts(cells);
  }

  /** The same answers by month. */
  public Counts byMonth() {
    var months = new TreeMap<Cell, Histogram>();
    for (Map.Entry<Cell, Histogram> day : cells.entrySet()) {
      months.merge(day.getKey().ofMonth(), day.getValue(), Histogram::plus);
    }
    return new Counts(months);
  }

  private static Cell cell(CountedResponse response, int measure) {
    return new Cell(
        response.partner(),
        measure,
        response.day(),
        response.touchpoint(),
        response.branch(),
        response.audience(),
        response.country());
  }
}
