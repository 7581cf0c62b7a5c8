package org.comeasure.measurement.domain.scorecard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * What there is to name, in the order in which it is shown.
 *
 * @param asked what is asked where, by audience
 */
public record Names(
    List<MeasureEntry> measures,
    List<TouchpointEntry> touchpoints,
    List<BranchEntry> branches,
    List<ProductLineEntry> productLines,
    Map<String, AskedMeasures> asked) {

  /** Stands in where no measure is asked at all, so that pages say that there are no responses. */
  private static final Measured UNASKED =
      new Measured(
          new MeasureEntry(
              MeasureEntry.NPS,
              "nps",
              AnswerScale.NPS,
              false,
              new Translated(Map.of("en", "Recommendation (NPS)", "de", "Empfehlung (NPS)"))),
          MeasureKind.NPS);

  public Names {
    measures = List.copyOf(measures);
    touchpoints = List.copyOf(touchpoints);
    branches = List.copyOf(branches);
    productLines = List.copyOf(productLines);
    asked = Map.copyOf(asked);
  }

  /** Where nobody needs to know what is asked where. */
  public Names(
      List<MeasureEntry> measures,
      List<TouchpointEntry> touchpoints,
      List<BranchEntry> branches,
      List<ProductLineEntry> productLines) {
    this(measures, touchpoints, branches, productLines, Map.of());
  }

  /** What the audience is asked where. */
  public AskedMeasures asked(String audience) {
    return asked.getOrDefault(audience, AskedMeasures.UNKNOWN);
  }

  /**
   * What is shown where no measure is named: the recommendation where it is asked, else the first
   * that is.
   *
   * @param audience who has to be asked for it, where it is known of the touchpoint
   * @param touchpoint where it has to be asked, null for anywhere
   */
  public Measured first(String audience, @Nullable TouchpointId touchpoint) {
    var here = touchpoint == null ? List.<Integer>of() : asked(audience).at(touchpoint);
    if (!here.isEmpty() && !here.contains(MeasureEntry.NPS)) {
      return here.stream()
          .flatMap(number -> measures.stream().filter(measure -> measure.number() == number))
          .findFirst()
          .map(measure -> new Measured(measure, MeasureKind.of(measure.scale())))
          .orElse(UNASKED);
    }
    return measures.stream()
        .min(Comparator.comparing(measure -> measure.number() != MeasureEntry.NPS))
        .map(measure -> new Measured(measure, MeasureKind.of(measure.scale())))
        .orElse(UNASKED);
  }

  /** Of all measures. */
  public Set<Integer> numbers() {
    return measures.stream().map(MeasureEntry::number).collect(Collectors.toSet());
  }

  /**
   * Whose figures a scope and a filter select; a branch never goes by its partner's name alone.
   *
   * @param partner name of the whole partner
   */
  public String holder(TenantScope scope, Filter filter, String partner) {
    boolean whole = scope.allBranches() && filter.branch() == null;
    return whole
        ? partner
        : Network.named(
            branches.stream()
                .filter(branch -> filter.branch() == null || branch.id().equals(filter.branch()))
                .map(BranchEntry::name)
                .toList(),
            partner);
  }

  /** Where several partners are meant, whose branches are nobody's to choose from. */
  public Names withoutBranches() {
    return new Names(measures, touchpoints, List.of(), productLines, asked);
  }
}
