package org.comeasure.measurement.boundary.api;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.PartnerScorecard;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.boundary.TooManyAnswersException;
import org.comeasure.measurement.target.boundary.TargetBook;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.shared.locale.Reader;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.NamedPartner;
import org.comeasure.tenancy.ReportingZones;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One partner's scorecard, for the partner itself and for its manufacturer. */
@Path("/api/v1/networks/{network}/partners/{partner}/scorecard")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Scorecards")
public class PartnerScorecardResource {

  @Inject NamedPartner partners;
  @Inject PartnerScorecard scorecard;
  @Inject Reader reader;
  @Inject TargetBook targets;
  @Inject ReportingZones zones;

  @GET
  @Allowed(READERS)
  @Operation(
      summary = "A partner's scorecard",
      description =
          "What was answered, each figure with the answers behind it, its 95% interval and its"
              + " changes since the period before and since a year before. Without dates: the last"
              + " twelve months, the current one included. Filters combine; each breakdown sets all"
              + " values of its own side by side. Whoever is limited to branches gets those"
              + " branches alone.")
  @APIResponse(responseCode = "200", description = "The scorecard")
  @APIResponse(
      responseCode = "400",
      description =
          "The parameter that the problem names is wrong, or the question would mean to go"
              + " through too many responses: ask for fewer days or with one filter less")
  @APIResponse(
      responseCode = "404",
      description =
          "No such partner, touchpoint, branch or product line, or not one of the caller's")
  public ScorecardBody read(
      @PathParam("partner") String partner,
      @Parameter(description = AskedDays.FROM, example = "2026-11-01") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = AskedDays.TO, example = "2026-11-30") @QueryParam("to")
          @Nullable String to,
      @BeanParam FilterQuery query) {
    var found = partners.find(partner);
    var scope = found.scope();
    var window = AskedDays.window(from, to, zones.today(scope));
    var names = scorecard.names(scope);
    var read = new ReadFilter(names, reader.texts());
    try {
      var filter = read.filter(query);
      var told = scorecard.read(scope, window, filter, read.measure(query), names);
      var yardstick = targets.yardstick(scope, window.now(), filter, Position.of(found.entry()));
      var holder = names.holder(scope, filter, found.entry().name());
      return ScorecardBody.of(found.entry(), holder, told, yardstick, reader.texts());
    } catch (TooManyAnswersException e) {
      throw AskedDays.tooMany();
    }
  }
}
