package org.comeasure.measurement.domain.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.tenancy.BranchEntry;

/**
 * The sums behind a page.
 *
 * @param compared of all measures, in the window's two periods
 * @param monthly of the recommendation, in the months of the trend
 */
public record Sheet(Window window, Trend trend, Sums compared, Sums monthly) {

  Sheet where(Predicate<Sum> condition) {
    return new Sheet(window, trend, compared.where(condition), monthly.where(condition));
  }

  Standing<String> recommendation(DisclosurePolicy policy) {
    var whole = now();
    return policy.standing(MeasureKind.NPS, "", whole, before(), whole);
  }

  List<Part<TouchpointEntry>> touchpoints(
      List<TouchpointEntry> touchpoints, DisclosurePolicy policy) {
    var whole = now();
    return touchpoints.stream()
        .map(entry -> where(sum -> entry.id().equals(sum.touchpoint())).part(entry, whole, policy))
        .toList();
  }

  List<Part<Optional<BranchEntry>>> branches(List<BranchEntry> entries, DisclosurePolicy policy) {
    var whole = now();
    var parts = new ArrayList<Part<Optional<BranchEntry>>>();
    for (var entry : entries) {
      var own = where(sum -> entry.id().equals(sum.branch()));
      parts.add(own.part(Optional.of(entry), whole, policy));
    }
    var without = where(sum -> sum.branch() == null);
    if (!without.now().isEmpty()) {
      parts.add(without.part(Optional.empty(), whole, policy));
    }
    return parts;
  }

  <K> Part<K> part(K key, Histogram whole, DisclosurePolicy policy) {
    return new Part<>(
        policy.standing(MeasureKind.NPS, key, now(), before(), whole), trend.row(monthly, policy));
  }

  Histogram now() {
    return compared.of(MeasureEntry.NPS).in(window.now());
  }

  private Histogram before() {
    return compared.of(MeasureEntry.NPS).in(window.before());
  }
}
