package org.comeasure.measurement.boundary.api;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

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
import org.comeasure.shared.page.Asks;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
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

  @Inject Caller caller;
  @Inject ReadSelection selections;
  @Inject CompareSelections comparisons;
  @Inject TargetBook targets;
  @Inject PartnerScorecard scorecards;
  @Inject Reader reader;

  @GET
  @Allowed(READERS)
  @Operation(
      summary = "Two selections side by side",
      description =
          "Each measure of both, with the difference and whether chance explains it. The parameters"
              + " of the first selection begin with `a.`, those of the second with `b.`. Without"
              + " any for the second it is the first one in the period before. Without dates: the"
              + " last twelve months, the current one included.")
  @Asks(
      value = SideQuery.class,
      prefixes = {ReadSelection.FIRST, ReadSelection.SECOND})
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
            selection.scope(), selection.period(), selection.filter(), side.place().position()));
  }
}
