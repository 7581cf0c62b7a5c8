package org.comeasure.measurement.boundary.page;

import static java.util.Comparator.comparing;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.RegionEntry;
import org.jspecify.annotations.Nullable;

/**
 * An order of the network's partners. Whoever has no value for it comes last either way round.
 *
 * @param descending whether the highest comes first
 */
record PartnerSort(Column column, boolean descending) {

  static final PartnerSort USUAL = new PartnerSort(Column.VALUE, true);

  enum Column {
    NAME,
    TIER,
    REGION,
    VALUE,
    ANSWERS,
    CHANGE,
    YEAR_AGO;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean number() {
      return this == VALUE || this == ANSWERS || this == CHANGE || this == YEAR_AGO;
    }
  }

  /** What an address asks for; the usual order when it is none. */
  static PartnerSort asked(@Nullable String text) {
    for (var column : Column.values()) {
      if (column.code().equals(text)) {
        return new PartnerSort(column, false);
      }
      if (("-" + column.code()).equals(text)) {
        return new PartnerSort(column, true);
      }
    }
    return USUAL;
  }

  String token() {
    return (descending ? "-" : "") + column.code();
  }

  /** What a click on the head of a column asks for: the other way round, or its natural way. */
  PartnerSort after(Column clicked) {
    return clicked == column
        ? new PartnerSort(column, !descending)
        : new PartnerSort(clicked, clicked.number());
  }

  Comparator<Part<PartnerEntry>> comparator(Locale locale) {
    var collator = Collator.getInstance(locale);
    Comparator<Part<PartnerEntry>> byName =
        (a, b) -> collator.compare(a.key().name(), b.key().name());
    return switch (column) {
      case NAME -> directed(byName);
      case TIER ->
          directed(Comparator.<Part<PartnerEntry>>comparingInt(row -> row.key().tier().rank()))
              .thenComparing(byName);
      case REGION ->
          present(
                  row -> Optional.ofNullable(row.key().region()).map(RegionEntry::name),
                  collator::compare)
              .thenComparing(byName);
      case VALUE ->
          present(PartnerSort::value, Comparator.<Double>naturalOrder()).thenComparing(byName);
      case ANSWERS ->
          directed(Comparator.<Part<PartnerEntry>>comparingLong(row -> row.figure().n()))
              .thenComparing(byName);
      case CHANGE ->
          present(
                  row -> difference(row.standing().sincePrevious()),
                  Comparator.<Double>naturalOrder())
              .thenComparing(byName);
      case YEAR_AGO ->
          present(row -> difference(row.sinceYearAgo()), Comparator.<Double>naturalOrder())
              .thenComparing(byName);
    };
  }

  private Comparator<Part<PartnerEntry>> directed(Comparator<Part<PartnerEntry>> order) {
    return descending ? order.reversed() : order;
  }

  private <T> Comparator<Part<PartnerEntry>> present(
      Function<Part<PartnerEntry>, Optional<T>> value, Comparator<? super T> order) {
    return comparing(
        value,
        (a, b) -> {
          if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
          }
          return descending ? order.compare(b.get(), a.get()) : order.compare(a.get(), b.get());
        });
  }

  private static Optional<Double> value(Part<PartnerEntry> row) {
    return row.figure() instanceof Figure.Shown shown
        ? Optional.of(shown.value())
        : Optional.empty();
  }

  private static Optional<Double> difference(Change change) {
    return change.isComparable() ? Optional.of(change.difference()) : Optional.empty();
  }
}
