package org.comeasure.platform.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.comeasure.platform.web.Audience;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/** The one place where an exception becomes an answer. */
@Provider
@ApplicationScoped
public class Failures implements ExceptionMapper<Throwable> {

  @Context private UriInfo uri;
  @Context private Request request;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException known && isAnswer(known.getResponse())) {
      return known.getResponse();
    }
    Problem problem =
        GoneClient.causes(failure) ? Problem.of(ProblemType.BAD_REQUEST) : Diagnosis.of(failure);
    var page = ErrorPage.of(problem);
    page.log(request.getMethod(), failure);
    boolean person = Audience.of(uri.getPath()) != Audience.PROGRAM;
    return person && problem.type() == ProblemType.NOT_SIGNED_IN && isGet()
        ? Response.seeOther(signIn()).build()
        : answer(page, person, failure);
  }

  private Response answer(ErrorPage page, boolean person, Throwable failure) {
    Problem problem = page.problem();
    var answer = Response.status(problem.type().status());
    if (person) {
      answer.entity(page.view()).type("text/html;charset=UTF-8");
    } else {
      answer.entity(ProblemBody.of(page)).type(ProblemBody.MEDIA_TYPE);
    }
    if (problem.retryAfterSeconds() > 0) {
      answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
    }
    if (problem.type() == ProblemType.NOT_SIGNED_IN && !person) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (failure instanceof WebApplicationException known) {
      String allow = known.getResponse().getHeaderString(HttpHeaders.ALLOW);
      answer.header(HttpHeaders.ALLOW, allow);
    }
    return answer.build();
  }

  // Redirects and complete answers travel as exceptions too.
  private static boolean isAnswer(Response response) {
    return response.getStatus() < 400 || response.hasEntity();
  }

  private boolean isGet() {
    return request.getMethod().equals("GET");
  }

  private URI signIn() {
    URI asked = uri.getRequestUri();
    String query = asked.getRawQuery();
    String target = asked.getRawPath() + (query == null ? "" : "?" + query);
    return UriBuilder.fromPath("/sign-in").queryParam("return", "{target}").build(target);
  }
}
