package org.comeasure.measurement.boundary;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.comeasure.shared.page.Meaning;
import org.jspecify.annotations.Nullable;

/** What an address narrows figures to, as it was written. */
public class FilterQuery {

  public static final String AUDIENCE = "audience";
  public static final String TOUCHPOINT = "touchpoint";
  public static final String BRANCH = "branch";
  public static final String COUNTRY = "country";
  public static final String CHANNEL = "channel";
  public static final String PRODUCT_LINE = "productLine";
  public static final String FLAGGED = "flagged";
  public static final String MEASURE = "measure";

  @BeanParam Narrowing narrowing = new Narrowing();

  @Meaning(
      value = "The measure of trend and breakdowns, by code; without it the recommendation",
      example = "nps")
  @QueryParam(MEASURE)
  @Nullable String measure;

  /** Takes each parameter from wherever it stands under its name. */
  public static FilterQuery from(Function<String, @Nullable String> parameters) {
    var query = new FilterQuery();
    query.narrowing = Narrowing.from(parameters);
    query.measure = parameters.apply(MEASURE);
    return query;
  }
}
