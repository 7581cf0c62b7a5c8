package org.comeasure.measurement.boundary;

import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.comeasure.shared.page.Meaning;
import org.jspecify.annotations.Nullable;

/** Whose answers count, as it was written. */
public class Narrowing {

  @Meaning(
      value = "Whose answers: end users (without it) or partners as the maker's customers",
      allowed = {"end-user", "partner", "partner-staff", "manufacturer-staff"})
  @QueryParam(FilterQuery.AUDIENCE)
  @Nullable String audience;

  @Meaning(value = "Only this touchpoint, by id or code", example = "repair-visit")
  @QueryParam(FilterQuery.TOUCHPOINT)
  @Nullable String touchpoint;

  @Meaning(value = "Only this branch, by id", example = "0MZK4Q0WG8V2R")
  @QueryParam(FilterQuery.BRANCH)
  @Nullable String branch;

  @Meaning(value = "Only answers from this country, ISO 3166 alpha-2", example = "DE")
  @QueryParam(FilterQuery.COUNTRY)
  @Nullable String country;

  @Meaning(
      value = "Only answers that came on this way",
      allowed = {"link", "qr", "email", "embed", "kiosk", "api"})
  @QueryParam(FilterQuery.CHANNEL)
  @Nullable String channel;

  @Meaning(value = "Only this product line, by id or code", example = "heat-pumps")
  @QueryParam(FilterQuery.PRODUCT_LINE)
  @Nullable String productLine;

  @Meaning(
      value = "Leaves flagged responses out; without it they count",
      allowed = {"exclude"})
  @QueryParam(FilterQuery.FLAGGED)
  @Nullable String flagged;

  static Narrowing from(Function<String, @Nullable String> parameters) {
    var narrowing = new Narrowing();
    narrowing.audience = parameters.apply(FilterQuery.AUDIENCE);
    narrowing.touchpoint = parameters.apply(FilterQuery.TOUCHPOINT);
    narrowing.branch = parameters.apply(FilterQuery.BRANCH);
    narrowing.country = parameters.apply(FilterQuery.COUNTRY);
    narrowing.channel = parameters.apply(FilterQuery.CHANNEL);
    narrowing.productLine = parameters.apply(FilterQuery.PRODUCT_LINE);
    narrowing.flagged = parameters.apply(FilterQuery.FLAGGED);
    return narrowing;
  }
}
