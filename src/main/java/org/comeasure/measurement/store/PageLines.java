package org.comeasure.measurement.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.tally.Piece;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.period.Stretches;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/**
 * The lines of tallies that one page is made of. All that is wanted until lines are first asked for
 * is read by one statement, and each line once.
 */
final class PageLines {

  private final ScopedEntities entities;
  private final TenantScope page;
  private final Places places = new Places();
  private final Map<TallySelect, List<Period>> wanted = new LinkedHashMap<>();
  private final List<Stretch> read = new ArrayList<>();

  PageLines(ScopedEntities entities, TenantScope page) {
    this.entities = entities;
    this.page = page;
  }

  void want(TallySelect select, Piece piece) {
    if (read.stream().noneMatch(stretch -> stretch.holds(select, piece))) {
      wanted
          .computeIfAbsent(select, none -> new ArrayList<>())
          .add(Period.range(piece.from(), piece.to()));
    }
  }

  /** Hands over what was wanted before, day by day. */
  void each(TallySelect select, BiConsumer<LocalDate, List<TallyLine>> taker) {
    if (!wanted.isEmpty()) {
      read();
    }
    for (var stretch : read) {
      if (stretch.select().equals(select)) {
        stretch.lines().forEach(taker);
      }
    }
  }

  /** Those of all lines. */
  Places places() {
    return places;
  }

  private void read() {
    var stretches = stretches();
    wanted.clear();
    var sql =
        IntStream.range(0, stretches.size())
            .mapToObj(i -> "select %d, %s".formatted(i, stretches.get(i).select().sqlOfDays()))
            .collect(Collectors.joining(" union all "));
    var reader = new TallyLine.Reader(places);
    Sql.on(entities.of(page), sql)
        .withEach(stretches, PageLines::values)
        .each(row -> stretches.get(row.getInt(1)).take(reader.read(row)));
    read.addAll(stretches);
  }

  // What was read of the same select before is read again, so that no two of them share a day.
  private List<Stretch> stretches() {
    read.forEach(
        stretch ->
            wanted.computeIfPresent(stretch.select(), (select, days) -> with(stretch, days)));
    read.removeIf(stretch -> wanted.containsKey(stretch.select()));
    return wanted.entrySet().stream()
        .flatMap(
            entry ->
                Stretches.of(entry.getValue()).stream()
                    .map(days -> new Stretch(entry.getKey(), days)))
        .toList();
  }

  private static List<Period> with(Stretch stretch, List<Period> days) {
    days.add(stretch.days());
    return days;
  }

  private static List<Object> values(Stretch stretch) {
    var values = new ArrayList<Object>(stretch.select().values());
    values.add(stretch.days().from());
    values.add(stretch.days().to());
    return values;
  }
}
