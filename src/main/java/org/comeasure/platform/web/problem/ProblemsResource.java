package org.comeasure.platform.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.shared.page.PublicEndpoint;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;

/** Explains a problem type at the address that is its name. */
@Path("/problems/{type}")
@RequestScoped
public class ProblemsResource {

  @GET
  @PublicEndpoint("Explains a kind of error and shows nobody's data")
  @Produces(MediaType.TEXT_HTML)
  public View explain(@PathParam("type") String type) {
    return ProblemType.ofSlug(type)
        .map(known -> View.of("platform/problem-type", known))
        .orElseThrow(ProblemException::notFound);
  }
}
