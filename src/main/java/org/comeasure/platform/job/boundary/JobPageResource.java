package org.comeasure.platform.job.boundary;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.comeasure.platform.job.Job;
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

  /** A page of this portal, after what stands for the network. */
  private static final Pattern A_PAGE =
      Pattern.compile("/[A-Za-z0-9/._~-]*(\\?[A-Za-z0-9%&=+:;,.~_/-]*)?");

  @Inject Caller caller;
  @Inject Jobs jobs;
  @Inject ControlJobs control;
  @Inject Reader reader;

  @GET
  @Allowed(READERS)
  public Response show(@PathParam("job") String id, @HeaderParam(PART) @Nullable String part) {
    var job =
        JobId.parse(id)
            .flatMap(known -> jobs.find(caller.scope(), known))
            .orElseThrow(ProblemException::notFound);
    var network = caller.network().orElseThrow();
    var model = JobPart.of(job, network, path(job.id()), reader.texts());
    var template = part == null ? "platform/job/page" : "platform/job/state";
    var answer = Response.ok(View.of(template, model)).header(HttpHeaders.VARY, PART);
    // The page that showed the progress shows what came of it.
    return part != null && !model.open()
        ? answer.header("HX-Refresh", "true").build()
        : answer.build();
  }

  @POST
  @Path("cancel")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(READERS)
  public Response cancel(@PathParam("job") String id, @FormParam("here") @Nullable String here) {
    return back(here, control.cancel(caller.network().orElseThrow(), id, subject()));
  }

  @POST
  @Path("retry")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(READERS)
  public Response retry(@PathParam("job") String id, @FormParam("here") @Nullable String here) {
    return back(here, control.retry(caller.network().orElseThrow(), id, subject()));
  }

  /** To the page that showed the job, where that is one of the network's and not the job's own. */
  private Response back(@Nullable String here, Job job) {
    var own = "/n/" + caller.network().orElseThrow().id();
    boolean known =
        here != null
            && here.startsWith(own + "/")
            && !here.startsWith(own + "/jobs/")
            && A_PAGE.matcher(here).matches();
    return Response.seeOther(URI.create(known ? here : path(job.id()))).build();
  }

  private String path(JobId job) {
    return "/n/" + caller.network().orElseThrow().id() + "/jobs/" + job;
  }

  private String subject() {
    return caller.identity().orElseThrow().subject();
  }
}
