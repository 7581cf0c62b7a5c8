package org.comeasure.collection.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comeasure.tenancy.PartnerId;

/**
 * Forms of a month, of one link or of all links of a partner.
 *
 * @param link {@value #ALL_LINKS} for all of them
 * @param month its first day
 */
public record OpenedMonth(
    long link, LocalDate month, PartnerId partner, long opened, long completed) {

  public static final long ALL_LINKS = 0;

  private static final Comparator<OpenedMonth> KEY_ORDER =
      Comparator.comparingLong(OpenedMonth::link)
          .thenComparing(OpenedMonth::month)
          .thenComparingLong(one -> one.partner().value());

  /** What the days add to months, in the order of their keys. */
  public static List<OpenedMonth> of(List<OpenedForms> days) {
    var sums = new TreeMap<OpenedMonth, OpenedMonth>(KEY_ORDER);
    days.stream()
        .flatMap(day -> Stream.of(of(day, ALL_LINKS), of(day, day.link().value())))
        .forEach(one -> sums.merge(one, one, OpenedMonth::plus));
    return List.copyOf(sums.values());
  }

  private static OpenedMonth of(OpenedForms day, long link) {
    return new OpenedMonth(
        link, day.day().withDayOfMonth(1), day.partner(), day.opened(), day.completed());
  }

  private OpenedMonth plus(OpenedMonth more) {
    return new OpenedMonth(link, month, partner, opened + more.opened, completed + more.completed);
  }
}
