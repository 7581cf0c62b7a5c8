package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.TenantScope;

/** What there is to name, in the order in which it is shown. */
public record Names(
    List<MeasureEntry> measures,
    List<TouchpointEntry> touchpoints,
    List<BranchEntry> branches,
    List<ProductLineEntry> productLines) {

  public Names {
    measures = List.copyOf(measures);
    touchpoints = List.copyOf(touchpoints);
    branches = List.copyOf(branches);
    productLines = List.copyOf(productLines);
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
    return new Names(measures, touchpoints, List.of(), productLines);
  }
}
