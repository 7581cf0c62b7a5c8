package org.comeasure.measurement.boundary.page;

import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When, as an address says it: a period by its name, or two days from the form. */
public class PeriodQuery {

  static final String PERIOD = "period";
  static final String FROM = "from";
  static final String TO = "to";

  @QueryParam(PERIOD)
  private @Nullable String period;

  @QueryParam(FROM)
  private @Nullable String from;

  @QueryParam(TO)
  private @Nullable String to;

  static PeriodQuery from(Function<String, @Nullable String> parameters) {
    var query = new PeriodQuery();
    query.period = parameters.apply(PERIOD);
    query.from = parameters.apply(FROM);
    query.to = parameters.apply(TO);
    return query;
  }

  /** Whether it is left to the page. */
  public boolean open() {
    return !typed() && (period == null || period.isBlank());
  }

  @Nullable String period() {
    return period;
  }

  /** Whether the form was sent, however little of it was filled in. */
  boolean typed() {
    return !from().isEmpty() || !to().isEmpty();
  }

  String from() {
    return from == null ? "" : from.strip();
  }

  String to() {
    return to == null ? "" : to.strip();
  }
}
