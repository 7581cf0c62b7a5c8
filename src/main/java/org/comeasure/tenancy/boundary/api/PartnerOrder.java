package org.comeasure.tenancy.boundary.api;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.comeasure.tenancy.PartnerEntry;

/** The orders in which partners can be listed; names sort as a reader of the language expects. */
final class PartnerOrder {

  private PartnerOrder() {}

  /** Empty for what is none of the sorts; a leading minus turns one round. */
  static Optional<Comparator<PartnerEntry>> of(String sort, Locale locale) {
    boolean descending = sort.startsWith("-");
    return ascending(descending ? sort.substring(1) : sort, locale)
        .map(order -> descending ? order.reversed() : order)
        .map(order -> order.thenComparing(byName(locale)).thenComparing(p -> p.id().value()));
  }

  private static Optional<Comparator<PartnerEntry>> ascending(String sort, Locale locale) {
    return switch (sort) {
      case "name" -> Optional.of(byName(locale));
      case "tier" -> Optional.of(Comparator.comparingInt(p -> p.tier().rank()));
      case "status" -> Optional.of(Comparator.comparing(PartnerEntry::status));
      default -> Optional.empty();
    };
  }

  private static Comparator<PartnerEntry> byName(Locale locale) {
    var collator = Collator.getInstance(locale);
    return (one, other) -> collator.compare(one.name(), other.name());
  }
}
