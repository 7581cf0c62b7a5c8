package org.comeasure.measurement.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.measurement.domain.tally.Piece;
import org.comeasure.shared.period.Period;

/** Days whose tallies are read at once, with the lines that were found. */
final class Stretch {

  private final TallySelect select;
  private final Period days;
  private final SortedMap<LocalDate, List<TallyLine>> lines = new TreeMap<>();

  Stretch(TallySelect select, Period days) {
    this.select = select;
    this.days = days;
  }

  TallySelect select() {
    return select;
  }

  Period days() {
    return days;
  }

  /** Whether all of it is among the days. */
  boolean holds(TallySelect wanted, Piece piece) {
    return select.equals(wanted)
        && !piece.from().isBefore(days.from())
        && !piece.to().isAfter(days.to());
  }

  void take(TallyLine line) {
    lines.computeIfAbsent(line.day(), none -> new ArrayList<>()).add(line);
  }

  /** By day. */
  SortedMap<LocalDate, List<TallyLine>> lines() {
    return lines;
  }
}
