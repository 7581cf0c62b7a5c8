package org.comeasure.measurement.boundary.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.comeasure.measurement.boundary.CompareSelections;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.PartnerScorecard;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.boundary.TooManyAnswersException;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.target.boundary.TargetBook;
import org.comeasure.shared.locale.Reader;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Two selections side by side, each within what the caller may see. */
@Path("/api/v1/networks/{network}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Scorecards")
public class ComparisonResource {

  static final String PLACE =
      "partner:<id>, region:<id> or tier:<gold, silver or bronze>; without it all that the caller"
          + " sees";

  @Inject Caller caller;
  @Inject ReadSelection selections;
  @Inject CompareSelections comparisons;
  @Inject TargetBook targets;
  @Inject PartnerScorecard scorecards;
  @Inject Reader reader;

  @GET
  @RolesAllowed({
    Role.Name.MANUFACTURER_ADMIN,
    Role.Name.MANUFACTURER_ANALYST,
    Role.Name.PARTNER_MANAGER,
    Role.Name.PARTNER_VIEWER
  })
  @Operation(
      summary = "Two selections side by side",
      description =
          "Each measure of both, with the difference and whether chance explains it. The parameters"
              + " of the first selection begin with `a.`, those of the second with `b.`: from, to,"
              + " place, audience, touchpoint, branch, country, channel, productLine. Without any"
              + " for the second it is the first one in the period before. Without dates: the last"
              + " thirteen months, the current one included.")
  @Parameter(
      name = "a.from",
      in = ParameterIn.QUERY,
      description = AskedDays.FROM,
      example = "2026-11-01")
  @Parameter(
      name = "a.to",
      in = ParameterIn.QUERY,
      description = AskedDays.TO,
      example = "2026-11-30")
  @Parameter(
      name = "a.place",
      in = ParameterIn.QUERY,
      description = ComparisonResource.PLACE,
      example = "tier:gold")
  @Parameter(
      name = "a.audience",
      in = ParameterIn.QUERY,
      description = "end-user (without it) or partner",
      example = "end-user")
  @Parameter(
      name = "a.touchpoint",
      in = ParameterIn.QUERY,
      description = "Only this touchpoint, by id or code",
      example = "repair-visit")
  @Parameter(
      name = "a.branch",
      in = ParameterIn.QUERY,
      description = "Only this branch of the partner, by id",
      example = "0MZK4Q0WG8V2R")
  @Parameter(
      name = "a.country",
      in = ParameterIn.QUERY,
      description = "Only answers from this country, ISO 3166 alpha-2",
      example = "DE")
  @Parameter(
      name = "a.channel",
      in = ParameterIn.QUERY,
      description = "Only answers that came on this way: link, qr, email, embed, kiosk, api",
      example = "qr")
  @Parameter(
      name = "a.productLine",
      in = ParameterIn.QUERY,
      description = "Only this product line, by id or code",
      example = "heat-pumps")
  @Parameter(
      name = "b.from",
      in = ParameterIn.QUERY,
      description = AskedDays.FROM,
      example = "2026-11-01")
  @Parameter(
      name = "b.to",
      in = ParameterIn.QUERY,
      description = AskedDays.TO,
      example = "2026-11-30")
  @Parameter(
      name = "b.place",
      in = ParameterIn.QUERY,
      description = ComparisonResource.PLACE,
      example = "tier:gold")
  @Parameter(
      name = "b.audience",
      in = ParameterIn.QUERY,
      description = "end-user (without it) or partner",
      example = "end-user")
  @Parameter(
      name = "b.touchpoint",
      in = ParameterIn.QUERY,
      description = "Only this touchpoint, by id or code",
      example = "repair-visit")
  @Parameter(
      name = "b.branch",
      in = ParameterIn.QUERY,
      description = "Only this branch of the partner, by id",
      example = "0MZK4Q0WG8V2R")
  @Parameter(
      name = "b.country",
      in = ParameterIn.QUERY,
      description = "Only answers from this country, ISO 3166 alpha-2",
      example = "DE")
  @Parameter(
      name = "b.channel",
      in = ParameterIn.QUERY,
      description = "Only answers that came on this way: link, qr, email, embed, kiosk, api",
      example = "qr")
  @Parameter(
      name = "b.productLine",
      in = ParameterIn.QUERY,
      description = "Only this product line, by id or code",
      example = "heat-pumps")
  @Parameter(
      name = FilterQuery.MEASURE,
      in = ParameterIn.QUERY,
      description = "The measure of the trend, by code; without it the recommendation",
      example = "nps")
  @APIResponse(responseCode = "200", description = "The comparison")
  @APIResponse(
      responseCode = "400",
      description =
          "The parameter that the problem names is wrong, or the question would mean to go"
              + " through too many responses: ask for fewer days or with one filter less")
  @APIResponse(
      responseCode = "404",
      description =
          "No such partner, region, tier, touchpoint, branch or product line, or not one of the"
              + " caller's")
  public ComparisonBody read(@Context UriInfo address) {
    var asked = address.getQueryParameters();
    var scope = caller.scope();
    var texts = reader.texts();
    var first = selections.first(scope, asked::getFirst, texts);
    var second = selections.second(scope, asked::getFirst, asked.keySet(), texts);
    var names = scorecards.names(scope);
    var chosen = new ReadFilter(names, texts).measure(FilterQuery.from(asked::getFirst));
    try {
      var measures = Measured.all(names.measures());
      var told = comparisons.read(first.selection(), second.selection(), measures, chosen);
      return ComparisonBody.of(held(first), held(second), told, texts);
    } catch (TooManyAnswersException e) {
      throw AskedDays.tooMany();
    }
  }

  private ComparisonBody.Held held(ReadSelection.Selected side) {
    var selection = side.selection();
    return new ComparisonBody.Held(
        side,
        targets.yardstick(
            selection.scope(),
            selection.period().lastDay(),
            selection.filter(),
            side.place().position()));
  }
}
