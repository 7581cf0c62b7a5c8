package org.comeasure.measurement.boundary.page;

import jakarta.ws.rs.BeanParam;
import org.comeasure.measurement.boundary.FilterQuery;

/** The state of a scorecard's page, as its address holds it. */
public class ScorecardQuery {

  @BeanParam private PeriodQuery period = new PeriodQuery();
  @BeanParam private FilterQuery filter = new FilterQuery();

  PeriodQuery period() {
    return period;
  }

  FilterQuery filter() {
    return filter;
  }
}
