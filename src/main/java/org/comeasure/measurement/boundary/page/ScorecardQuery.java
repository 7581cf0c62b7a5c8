package org.comeasure.measurement.boundary.page;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.comeasure.measurement.boundary.FilterQuery;
import org.jspecify.annotations.Nullable;

/** The state of a scorecard's page, as its address holds it. */
public class ScorecardQuery {

  @BeanParam private PeriodQuery period = new PeriodQuery();
  @BeanParam private FilterQuery filter = new FilterQuery();

  @QueryParam(Grades.PARAMETER)
  private @Nullable String why;

  PeriodQuery period() {
    return period;
  }

  FilterQuery filter() {
    return filter;
  }

  /** Whose grade is to be explained. */
  @Nullable String why() {
    return why;
  }
}
