package org.comeasure.platform.job.boundary;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.comeasure.platform.job.JobId;
import org.comeasure.platform.job.Jobs;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far work has come that an earlier call started. */
@Path("/api/v1/networks/{network}/jobs/{job}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Jobs")
public class JobsResource {

  @Inject Caller caller;
  @Inject Jobs jobs;
  @Inject ControlJobs control;
  @Inject Reader reader;

  @GET
  @Allowed(READERS)
  @Operation(
      summary = "A job",
      description =
          "How far it has come. Once it is done, the call that started it answers with the result."
              + " Jobs are kept for 30 days after their end.")
  @APIResponse(responseCode = "200", description = "The job")
  public JobBody read(@PathParam("job") String id) {
    var network = caller.network().orElseThrow();
    return JobId.parse(id)
        .flatMap(known -> jobs.find(caller.scope(), known))
        .map(job -> JobBody.of(job, network, reader.texts()))
        .orElseThrow(ProblemException::notFound);
  }

  @POST
  @Path("cancel")
  @Allowed(READERS)
  @Operation(
      summary = "Cancel a job",
      description =
          "For those who may ask for it. One that waits is over at once, one that runs soon after;"
              + " one that is over stays as it is.")
  @APIResponse(responseCode = "200", description = "The job as it stands")
  @APIResponse(responseCode = "403", description = "The caller may not ask for such a job")
  public JobBody cancel(@PathParam("job") String id) {
    var network = caller.network().orElseThrow();
    return JobBody.of(control.cancel(network, id, subject()), network, reader.texts());
  }

  @POST
  @Path("retry")
  @Allowed(READERS)
  @Operation(
      summary = "Try a job again",
      description =
          "For those who may ask for it. One that failed or was cancelled is requested anew, one"
              + " that waits for its next try begins now; others stay as they are.")
  @APIResponse(responseCode = "202", description = "The job, perhaps a new one; Location is its")
  @APIResponse(responseCode = "403", description = "The caller may not ask for such a job")
  public Response retry(@PathParam("job") String id) {
    var network = caller.network().orElseThrow();
    var job = control.retry(network, id, subject());
    var place =
        UriBuilder.fromPath("/api/v1/networks/{network}/jobs/{job}").build(network.id(), job.id());
    return Response.accepted(JobBody.of(job, network, reader.texts())).location(place).build();
  }

  private String subject() {
    return caller.identity().orElseThrow().subject();
  }
}
