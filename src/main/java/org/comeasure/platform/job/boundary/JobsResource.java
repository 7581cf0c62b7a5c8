package org.comeasure.platform.job.boundary;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
    String network = caller.network().orElseThrow().id();
    return JobId.parse(id)
        .flatMap(known -> jobs.find(caller.scope(), known))
        .map(job -> JobBody.of(job, network, reader.texts()))
        .orElseThrow(ProblemException::notFound);
  }
}
