package org.comeasure.platform.job.boundary;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comeasure.platform.job.JobId;
import org.comeasure.platform.job.JobPart;
import org.comeasure.platform.job.Jobs;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/** How far a job has come: a page, or the part of one that looks again by itself. */
@Path("/n/{network}/jobs/{job}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class JobPageResource {

  private static final String PART = "HX-Request";

  @Inject Caller caller;
  @Inject Jobs jobs;
  @Inject Reader reader;

  @GET
  @Allowed(READERS)
  public Response show(@PathParam("job") String id, @HeaderParam(PART) @Nullable String part) {
    var job =
        JobId.parse(id)
            .flatMap(known -> jobs.find(caller.scope(), known))
            .orElseThrow(ProblemException::notFound);
    String network = caller.network().orElseThrow().id();
    var model = JobPart.of(job, network, "/n/" + network + "/jobs/" + job.id(), reader.texts());
    var template = part == null ? "platform/job/page" : "platform/job/state";
    var answer = Response.ok(View.of(template, model)).header(HttpHeaders.VARY, PART);
    // The page that showed the progress shows what came of it.
    return part != null && !model.open()
        ? answer.header("HX-Refresh", "true").build()
        : answer.build();
  }
}
