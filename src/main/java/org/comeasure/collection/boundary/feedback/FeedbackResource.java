package org.comeasure.collection.boundary.feedback;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;

/** What people answered, for reading. */
@Path("/n/{network}/feedback")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FeedbackResource {

  @Inject Caller caller;
  @Inject ReadFeedback feedback;
  @Inject Reader reader;
  @Inject Clock clock;

  @GET
  @Allowed(READERS)
  public View list(@Context UriInfo uri) {
    var scope = caller.scope();
    var query = FilterQuery.of(uri.getQueryParameters());
    var found = feedback.list(scope, query.parameters(), reader.texts());
    var fitting = query.fitting(found.names());
    if (!fitting.equals(query)) {
      query = fitting;
      found = feedback.list(scope, query.parameters(), reader.texts());
    }
    boolean any = !found.page().items().isEmpty() || feedback.any(scope);
    var pages =
        new FeedbackPages(caller.network().orElseThrow(), query, reader.texts(), clock.instant());
    return View.of("collection/feedback", pages.of(found, any));
  }

  @GET
  @Path("{response}")
  @Allowed(READERS)
  public View one(
      @PathParam("network") String network,
      @PathParam("response") String id,
      @Context UriInfo uri) {
    var found = feedback.one(caller.scope(), id).orElseThrow(ProblemException::notFound);
    var back = FilterQuery.of(uri.getQueryParameters()).after(path(network));
    return View.of(
        "collection/response",
        new ResponsePages(caller.network().orElseThrow().zone(), reader.texts()).page(found, back));
  }

  private static String path(String network) {
    return "/n/" + network + "/feedback";
  }
}
