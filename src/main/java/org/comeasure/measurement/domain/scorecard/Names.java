package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.tenancy.BranchEntry;

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

  /** Where several partners are meant, whose branches are nobody's to choose from. */
  public Names withoutBranches() {
    return new Names(measures, touchpoints, List.of(), productLines);
  }
}
