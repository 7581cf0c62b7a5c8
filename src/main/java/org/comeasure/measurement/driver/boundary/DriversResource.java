package org.comeasure.measurement.driver.boundary;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.comeasure.measurement.boundary.api.AskedDays;
import org.comeasure.platform.job.Job;
import org.comeasure.programme.Programme;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.ReportingZones;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Key drivers for other systems. */
@Path("/api/v1/networks/{network}/drivers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Scorecards")
public class DriversResource {

  private static final int AGAIN_SECONDS = 2;

  @Inject Caller caller;
  @Inject ChooseDrivers choices;
  @Inject FindDrivers drivers;
  @Inject DriverTargets targets;
  @Inject Programme programme;
  @Inject ReportingZones zones;

  @GET
  @Allowed(READERS)
  @Operation(
      summary = "What goes with recommending or satisfaction",
      description =
          "Johnson's relative weights of a battery's items on the outcome, with 95% bootstrap"
              + " intervals, from 100 complete answers on. It tells what goes together, not what"
              + " causes what. The last result for the same parameters is answered at once; where"
              + " there is none it is worked out: 202 with the job, then ask again. A result that"
              + " has become old and does not know all answers is worked out again meanwhile."
              + " Without dates: the last twelve months.")
  @APIResponse(
      responseCode = "200",
      description = "The last result",
      content = @Content(schema = @Schema(implementation = DriversBody.class)))
  @APIResponse(responseCode = "202", description = "It is being worked out; Location is its job")
  @APIResponse(responseCode = "400", description = "What the problem names is wrong")
  @APIResponse(
      responseCode = "404",
      description = "No such network, partner or battery, or not one of the caller's")
  public Response read(@BeanParam AskedDrivers asked) {
    var period = AskedDays.window(asked.from(), asked.to(), zones.today(caller.scope())).now();
    var choice = choices.choose(caller.scope(), asked.wish(), period);
    var question = choice.question().orElseThrow(ProblemException::notFound);
    var who = caller.identity().orElseThrow().subject();
    var state = drivers.find(choice.scope(), question, who);
    var answered = state.answered();
    if (state.findings() != null && answered != null && answered.finishedAt() != null) {
      var names = programme.measures(choice.scope());
      var told = new DriversBody.Told(state.findings(), answered.finishedAt());
      return Response.ok(DriversBody.of(choice, told, targets.of(choice), names)).build();
    }
    var latest = state.latest();
    return accepted(
        latest != null && latest.status().isOpen()
            ? latest
            : drivers.ask(choice.scope(), question, who));
  }

  private Response accepted(Job job) {
    var network = caller.network().orElseThrow().id();
    return Response.accepted(Map.of("job", job.id().toString(), "status", job.status().code()))
        .location(URI.create("/api/v1/networks/" + network + "/jobs/" + job.id()))
        .header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS)
        .build();
  }
}
