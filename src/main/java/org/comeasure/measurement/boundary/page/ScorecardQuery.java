package org.comeasure.measurement.boundary.page;

import jakarta.ws.rs.QueryParam;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.BranchId;
import org.jspecify.annotations.Nullable;

/** The state of a scorecard's page, as its address holds it. */
public class ScorecardQuery {

  static final String TOUCHPOINT = "touchpoint";
  static final String BRANCH = "branch";

  @QueryParam(PeriodBar.PARAMETER)
  private @Nullable String period;

  @QueryParam(TOUCHPOINT)
  private @Nullable String touchpoint;

  @QueryParam(BRANCH)
  private @Nullable String branch;

  @Nullable String period() {
    return period;
  }

  Filter filter() {
    return new Filter(touchpoint(touchpoint), branch());
  }

  static @Nullable TouchpointId touchpoint(@Nullable String text) {
    return text == null || text.isEmpty()
        ? null
        : TouchpointId.parse(text).orElseThrow(ProblemException::notFound);
  }

  private @Nullable BranchId branch() {
    return branch == null || branch.isEmpty()
        ? null
        : BranchId.parse(branch).orElseThrow(ProblemException::notFound);
  }
}
