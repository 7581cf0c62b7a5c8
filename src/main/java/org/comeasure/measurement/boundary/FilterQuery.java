package org.comeasure.measurement.boundary;

import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What an address narrows figures to, as it was written. */
public class FilterQuery {

  public static final String AUDIENCE = "audience";
  public static final String TOUCHPOINT = "touchpoint";
  public static final String BRANCH = "branch";
  public static final String COUNTRY = "country";
  public static final String CHANNEL = "channel";
  public static final String PRODUCT_LINE = "productLine";
  public static final String MEASURE = "measure";

  @Parameter(
      description = "Whose answers: end users (without it) or partners as the maker's customers",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"end-user", "partner"}),
      example = "end-user")
  @QueryParam(AUDIENCE)
  @Nullable String audience;

  @Parameter(description = "Only this touchpoint, by id or code", example = "repair-visit")
  @QueryParam(TOUCHPOINT)
  @Nullable String touchpoint;

  @Parameter(description = "Only this branch, by id", example = "0MZK4Q0WG8V2R")
  @QueryParam(BRANCH)
  @Nullable String branch;

  @Parameter(description = "Only answers from this country, ISO 3166 alpha-2", example = "DE")
  @QueryParam(COUNTRY)
  @Nullable String country;

  @Parameter(
      description = "Only answers that came on this way",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"link", "qr", "email", "embed", "kiosk", "api"}),
      example = "qr")
  @QueryParam(CHANNEL)
  @Nullable String channel;

  @Parameter(description = "Only this product line, by id or code", example = "heat-pumps")
  @QueryParam(PRODUCT_LINE)
  @Nullable String productLine;

  @Parameter(
      description = "The measure of trend and breakdowns, by code; without it the recommendation",
      example = "nps")
  @QueryParam(MEASURE)
  @Nullable String measure;

  /** Takes each parameter from wherever it stands under its name. */
  public static FilterQuery from(Function<String, @Nullable String> parameters) {
    var query = new FilterQuery();
    query.audience = parameters.apply(AUDIENCE);
    query.touchpoint = parameters.apply(TOUCHPOINT);
    query.branch = parameters.apply(BRANCH);
    query.country = parameters.apply(COUNTRY);
    query.channel = parameters.apply(CHANNEL);
    query.productLine = parameters.apply(PRODUCT_LINE);
    query.measure = parameters.apply(MEASURE);
    return query;
  }
}
