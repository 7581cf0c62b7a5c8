package org.comeasure.measurement.boundary.api;

import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.NetworkScorecard;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.boundary.Spot;
import org.comeasure.measurement.boundary.TooManyAnswersException;
import org.comeasure.measurement.target.boundary.TargetBook;
import org.comeasure.shared.locale.Reader;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The figures of a whole network, for its manufacturer. */
@Path("/api/v1/networks/{network}/scorecard")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Scorecards")
public class NetworkScorecardResource {

  @Inject Caller caller;
  @Inject NetworkScorecard scorecard;
  @Inject Reader reader;
  @Inject TargetBook targets;
  @Inject ReportingZones zones;
  @Inject Directory directory;

  @GET
  @Allowed(MANUFACTURER)
  @Operation(
      summary = "The network's scorecard",
      description =
          "All partners together and side by side, by region and by tier, and in the way that `by`"
              + " asks for. Without dates: the last twelve months, the current one included.")
  @APIResponse(responseCode = "200", description = "The scorecard")
  @APIResponse(
      responseCode = "400",
      description =
          "The parameter that the problem names is wrong, or the question would mean to go"
              + " through too many responses: ask for fewer days or with one filter less")
  public NetworkScorecardBody read(
      @Parameter(description = AskedDays.FROM, example = "2026-11-01") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = AskedDays.TO, example = "2026-11-30") @QueryParam("to")
          @Nullable String to,
      @Parameter(
              description = "Takes all partners together apart; by measure tells the ratings too",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"measure", "touchpoint", "country", "channel", "productLine"}),
              example = "touchpoint")
          @QueryParam("by")
          @Nullable String by,
      @Parameter(
              description =
                  "Only partners of region:<id> or tier:<gold, silver or bronze>; each is held"
                      + " against the whole network all the same",
              example = "tier:gold")
          @QueryParam(Spot.PARAMETER)
          @Nullable String place,
      @BeanParam FilterQuery query) {
    var scope = caller.scope();
    var window = AskedDays.window(from, to, zones.today(scope));
    var spot = spot(scope, place);
    var names = scorecard.names(scope);
    var read = new ReadFilter(names, reader.texts());
    var ask =
        new NetworkScorecard.Ask(
            window, read.filter(query), read.measure(query), read.dimension(by));
    try {
      var network = scorecard.read(scope, ask, names, partner -> spot.takes(partner.id()));
      var yardstick = targets.yardstick(scope, window.now(), ask.filter(), spot.position());
      return NetworkScorecardBody.of(network, yardstick, reader.texts());
    } catch (TooManyAnswersException e) {
      throw AskedDays.tooMany();
    }
  }

  private Spot spot(TenantScope scope, @Nullable String place) {
    String token = place == null ? "" : place.strip();
    return Spot.of(token, scope, directory.partners(scope), "");
  }
}
